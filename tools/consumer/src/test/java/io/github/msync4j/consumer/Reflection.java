package io.github.msync4j.consumer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A use of reflection.
 *
 * @param by the class whose code did it
 * @param type the type it was about, which need not exist
 * @param used the member that was invoked, read or set; null where something was only looked up
 */
record Reflection(String by, String type, @Nullable Member used) {
    /** A method; with the name {@code <init>} a constructor, without parameter types a field. */
    record Member(String name, @Nullable List<String> parameterTypes) implements Comparable<Member> {
        @Override
        public int compareTo(Member other) {
            return toString().compareTo(other.toString());
        }
    }
}

package io.github.msync4j.spec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that the generator wrote. Kept in class files and with "Generated" in its name, so that coverage tools
 * leave the type out.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface GeneratedFrom {
    /**
     * Where the type comes from.
     *
     * @return the .proto file
     */
    String value();
}

package io.github.msync4j.codegen.rules;

import java.util.Set;
import javax.lang.model.SourceVersion;

/** What may be a name in Java, and is not taken already. */
final class JavaNames {
    /** What every value type has, or its builder, or the locals of their methods. */
    private static final Set<String> MEMBERS = Set.of(
            "build",
            "builder",
            "clone",
            "dispatchTo",
            "equals",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "of",
            "toBuilder",
            "toString",
            "wait");

    /** The public types of java.lang: visible everywhere, so a neighbour of the same name hides them. */
    private static final Set<String> JAVA_LANG = Set.of("""
            AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException
            ArrayStoreException AssertionError AutoCloseable Boolean BootstrapMethodError Byte CharSequence
            Character Class ClassCastException ClassCircularityError ClassFormatError ClassLoader
            ClassNotFoundException ClassValue CloneNotSupportedException Cloneable Comparable Compiler
            Deprecated Double Enum EnumConstantNotPresentException Error Exception
            ExceptionInInitializerError Float FunctionalInterface IllegalAccessError IllegalAccessException
            IllegalArgumentException IllegalCallerException IllegalMonitorStateException
            IllegalStateException IllegalThreadStateException IncompatibleClassChangeError
            IndexOutOfBoundsException InheritableThreadLocal InstantiationError InstantiationException
            Integer InternalError InterruptedException Iterable LayerInstantiationException LinkageError
            Long Math Module ModuleLayer NegativeArraySizeException NoClassDefFoundError NoSuchFieldError
            NoSuchFieldException NoSuchMethodError NoSuchMethodException NullPointerException Number
            NumberFormatException Object OutOfMemoryError Override Package Process ProcessBuilder
            ProcessHandle Readable Record ReflectiveOperationException Runnable Runtime RuntimeException
            RuntimePermission SafeVarargs SecurityException SecurityManager Short StackOverflowError
            StackTraceElement StackWalker StrictMath String StringBuffer StringBuilder
            StringIndexOutOfBoundsException SuppressWarnings System Thread ThreadDeath ThreadGroup
            ThreadLocal Throwable TypeNotPresentException UnknownError UnsatisfiedLinkError
            UnsupportedClassVersionError UnsupportedOperationException VerifyError VirtualMachineError Void
            """.strip().split("\\s+"));

    private JavaNames() {}

    static boolean isPackage(String name) {
        // a limit of -1 keeps the empty parts at the end
        for (String part : name.split("\\.", -1)) {
            if (!part.matches("[a-zA-Z_][a-zA-Z0-9_]*") || isKeyword(part)) {
                return false;
            }
        }
        return !name.equals("java") && !name.startsWith("java.");
    }

    static boolean isType(String name) {
        return name.matches("[A-Z][A-Za-z0-9_]*");
    }

    static boolean isReservedType(String name) {
        return name.equals("Builder") || JAVA_LANG.contains(name);
    }

    static boolean isMember(String name) {
        return name.matches("[a-z][A-Za-z0-9]*") && !isKeyword(name);
    }

    static boolean isReservedMember(String name) {
        return MEMBERS.contains(name);
    }

    /** Whether an interface may declare a method of this name, whatever its parameters. */
    static boolean isMethod(String name) {
        return isMember(name)
                && !Set.of(
                                "clone",
                                "equals",
                                "finalize",
                                "getClass",
                                "hashCode",
                                "notify",
                                "notifyAll",
                                "toString",
                                "wait")
                        .contains(name);
    }

    static boolean isConstant(String name) {
        return name.matches("[A-Z][A-Z0-9_]*");
    }

    private static boolean isKeyword(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
    }
}

package io.github.msync4j.codegen.manifest;

/**
 * A .proto file.
 *
 * @param name its name, as it is imported
 * @param protoPackage its package, or empty
 * @param edition proto2, proto3, or the edition's number
 * @param java which Java is made of it
 * @param javaPackage where that Java goes
 * @param outerClass the class that holds its descriptors; empty for values
 * @param multipleFiles whether its types stand beside that class, not in it; false for values, which always stand alone
 * @param deprecated whether it is deprecated
 */
public record FileEntry(
        String name,
        String protoPackage,
        String edition,
        JavaForm java,
        String javaPackage,
        String outerClass,
        boolean multipleFiles,
        boolean deprecated) {
    /**
     * Names something within the package.
     *
     * @param fullName the full name of something in this file
     * @return the name without the package
     */
    public String relative(String fullName) {
        return protoPackage.isEmpty() ? fullName : fullName.substring(protoPackage.length() + 1);
    }

    /**
     * Names something in full.
     *
     * @param relativeName a name without the package
     * @return the name with it
     */
    public String qualified(String relativeName) {
        return protoPackage.isEmpty() ? relativeName : protoPackage + "." + relativeName;
    }

    /**
     * Names the Java class of a type of this file.
     *
     * @param fullName the type's full name
     * @return the class's name, with dots before nested ones
     */
    public String javaClass(String fullName) {
        String outer = java == JavaForm.MESSAGES && !multipleFiles ? outerClass + "." : "";
        return (javaPackage.isEmpty() ? "" : javaPackage + ".") + outer + relative(fullName);
    }
}

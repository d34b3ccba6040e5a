package io.github.msync4j.codegen.rules;

/** What a spec has to keep to. An id never changes its meaning and is never used again. */
public enum Rule {
    UNREADABLE("M001", "The descriptors do not fit together.", "Compile the spec with a current protoc."),
    FILE_NAME(
            "M002",
            "A file's name holds more than letters, digits, dots, dashes and underscores.",
            "Rename the file or its folder."),
    PACKAGE_MISSING("M003", "A file does not say where its Java types go.", "Add `option java_package`."),
    PACKAGE_INVALID(
            "M004",
            "A java_package is not a package that an application may have.",
            "Write names with dots between them, without keywords, not below `java`."),
    NESTED_TYPE("M005", "A message or an enum stands within a message.", "Move it to the top level of the file."),
    EXTENSION("M006", "A file declares extensions.", "Write an ordinary field."),
    PLAIN_SERVICE(
            "M007", "A service does not say what it is for.", "Add `option (msync4j.events) = {}`, or move it away."),

    TYPE_NAME("M010", "A type's name cannot be the name of a Java class.", "Write it in UpperCamelCase."),
    TYPE_RESERVED(
            "M011",
            "A type has the name of a type of java.lang, or of the builder that every value type has.",
            "Rename it."),
    TYPE_TWICE(
            "M012",
            "Two things become the same Java file, upper and lower case apart.",
            "Rename one of them, or give it another java_package."),
    NEVER_BUILT(
            "M013",
            "A message needs, through fields that must be set, a message of its own type: none can ever be built.",
            "Make one of the fields `optional`."),

    FIELD_NAME("M020", "A field's name is a Java keyword or not a Java name.", "Rename it."),
    FIELD_RESERVED("M021", "A field has the name of a method that every value type has.", "Rename it."),
    FIELD_TWICE("M022", "Two fields become the same method in Java.", "Rename one of them."),
    FIELD_TYPE(
            "M023",
            "A field's type has no Java type here.",
            "Use a message or an enum at the top level of a spec file, a Timestamp, a Duration or a scalar."),
    FIELD_FEATURE("M024", "A field has a property that generated types do not have.", "Remove it."),
    BYTES_IN_COLLECTION(
            "M025",
            "A list or a map holds bytes, which Java can neither compare nor keep from being changed.",
            "Put the bytes into a message of their own."),

    ONEOF(
            "M030",
            "A oneof stands beside other fields or another oneof.",
            "Move it to a message that holds nothing else, and use that message as a field."),
    UNION_MEMBER(
            "M031",
            "A member of a union is not a value type of the same file.",
            "Put it into a message in the same file, one that is not a union itself."),
    UNION_MEMBER_TWICE("M032", "A message is a member of two unions.", "Make a message of its own for one of them."),

    ENUM_FIRST(
            "M040",
            "An enum that may grow does not begin with the value that stands for what is unknown.",
            "Begin with `..._UNKNOWN = 0` or `..._UNSPECIFIED = 0`, or add `option (msync4j.closed) = true`."),
    ENUM_VALUE_NAME("M041", "A value's name cannot be the name of a Java constant.", "Write it in UPPER_SNAKE_CASE."),
    ENUM_VALUE_TWICE("M042", "Two values of an enum become the same constant.", "Rename one of them."),
    ENUM_NUMBER_TWICE("M043", "Two values of an enum have the same number.", "Keep one of them."),

    EVENT_GROUP_NAME(
            "M050",
            "The names of a group's types do not follow from its own.",
            "Let the service's name end in `Events`, or say `event` and `handler` in the option."),
    EVENT_GROUP_EMPTY("M051", "A group has no events.", "Add an rpc, or remove the service."),
    EVENT_NAME(
            "M052",
            "An event's name makes no handler method of its own.",
            "Write it in UpperCamelCase, and not `Other`."),
    EVENT_RESPONSE("M053", "An event has an answer.", "Return google.protobuf.Empty."),
    EVENT_STREAM("M054", "An event is a stream.", "Remove `stream`: each event is one call of the handler."),
    EVENT_VALUE(
            "M055",
            "An event's value is not a value type that is generated in the same run into the same package.",
            "Make a message for it beside the service; a union has to be a field of one."),
    EVENT_VALUE_TWICE("M056", "A message is the value of two events.", "Make a message of its own for each event."),

    ERROR_MISSING("M060", "An error code says nothing of its error.", "Add `[(msync4j.error) = {...}]`."),
    ERROR_UNEXPECTED(
            "M061",
            "A value says something of an error, but is the table's unknown value or in no table.",
            "Remove it, or add `option (msync4j.error_codes) = {}`."),
    ERROR_INCOMPLETE(
            "M062",
            "An error code lacks its category, its retry rule, or a text.",
            "Say all of category, retry, en, zh."),
    ERROR_TEXT("M063", "An error's text or name is not one line of at most 500 characters.", "Shorten it."),
    ERROR_NUMBER_TWICE(
            "M064",
            "Two error codes own the same number of a family.",
            "Add `web_shared` or `native_shared` to the one that the number does not mean."),
    ERROR_NUMBER_UNOWNED(
            "M065", "An error code shares a number that no code owns.", "Remove `..._shared` from the one it means."),
    ERROR_NUMBER_ABSENT("M066", "An error code shares a number but has none.", "Add the number or remove the flag."),
    ERROR_TABLE_CLOSED(
            "M067", "A table of error codes is closed, yet servers send new numbers.", "Remove `msync4j.closed`.");

    private final String id;
    private final String what;
    private final String cure;

    Rule(String id, String what, String cure) {
        this.id = id;
        this.what = what;
        this.cure = cure;
    }

    /** {@return the id, as problems show it} */
    public String id() {
        return id;
    }

    /** {@return what breaks the rule} */
    public String what() {
        return what;
    }

    /** {@return what to do about it} */
    public String cure() {
        return cure;
    }
}

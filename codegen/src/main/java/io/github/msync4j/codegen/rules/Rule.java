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
            "M007",
            "A service does not say what it is for.",
            "Add `option (msync4j.events) = {}` or `option (msync4j.rest_api) = {...}`, or move it away."),
    TWOFOLD_SERVICE("M008", "A service is said to be events and REST operations.", "Make two services of it."),

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
            "M067", "A table of error codes is closed, yet servers send new numbers.", "Remove `msync4j.closed`."),

    REST_NAME("M070", "The name of a service of REST operations is not the name of an API.", "Let it end in `Api`."),
    REST_EMPTY("M071", "A service has no operations.", "Add an rpc, or remove the service."),
    REST_OPERATION_NAME(
            "M072",
            "An operation's name makes no method of its own.",
            "Write it in UpperCamelCase, and not as another one, a Java keyword or a method of each object."),
    REST_METHOD(
            "M073",
            "An operation is not bound to exactly one HTTP method.",
            "Say one of get, put, post, delete, patch in `google.api.http`, without `additional_bindings`."),
    REST_CALL(
            "M074",
            "An operation does not say who may call it.",
            "Add `option (msync4j.call) = {...}` with `authorization`."),
    REST_ID(
            "M075",
            "An operation's id is not one, or is the id of another one too.",
            "Write `area.name`, in letters and digits."),
    REST_STREAM("M076", "An operation is a stream.", "Remove `stream`: pages are said with `paging`."),
    REST_PATH(
            "M077",
            "A path is not one.",
            "Write `/name/{variable}`, without a slash at the end and without query, in letters, digits and `-._~`."),
    REST_VARIABLE(
            "M078",
            "A variable of a path is no field that always has a value.",
            "Add a scalar field of that name to the request, or a list of them, or name the variable in the service's `ambient`."),
    REST_MESSAGE(
            "M079",
            "What an operation needs is not generated in the same run into the same package.",
            "Make a message or an enum for it in a file of the same package, not a union and not Empty."),
    REST_BODY(
            "M080",
            "A body does not fit the operation.",
            "Say `body: \"*\"`, or name a field that is always there; GET has none, a form needs `*`."),
    REST_QUERY(
            "M081",
            "A parameter of a query cannot be written as a text.",
            "Use a scalar, a time, an enum or a list of them, or put the field into the body."),
    REST_FORM(
            "M082",
            "A member of a form cannot be written as a text, or as a file in parts.",
            "Use a scalar, a time or an enum; bytes only with `REST_ENCODING_MULTIPART`."),
    REST_TWICE(
            "M083",
            "A request has two values for one place, or a field in two places.",
            "Remove one of them, or `msync4j.in_query` where a field goes into path or query anyway."),
    REST_PARAMETER(
            "M084",
            "A fixed parameter has no name or no place, a variable that the client does not fill in, or JSON that is none.",
            "Name the variable in the service's `ambient`; members of a body need `body: \"*\"`, and `raw_json` true, false or a number."),
    REST_IDEMPOTENT(
            "M085",
            "A GET is said not to be idempotent.",
            "Remove `idempotent`, or use the method that the server has."),
    REST_RESULT(
            "M086",
            "Where the response lies in an answer is not a path.",
            "Write names with dots between them and indices in brackets, such as `data.entities[0]`."),
    REST_PAGING(
            "M087",
            "Nothing leads from one page to the next.",
            "Say `cursor` and `next`, which are strings, or `page` and `items`, which are an int32 and a list; `last` is a bool."),
    JSON_TYPE(
            "M088",
            "A field has no form in JSON.",
            "Use a message in the place of a union, and string as the key of a map."),
    JSON_NAME(
            "M089",
            "Two fields of a message, or two values of an enum, are the same in JSON.",
            "Change one `json_name`, or one `msync4j.json`."),
    JSON_OPTION(
            "M090",
            "An option of a field says something of JSON that its type does not have.",
            "Use `in_seconds` with times, `raw_json` with strings, `in_text` with messages, `omit_empty` with lists and maps."),
    FAILURE_CODE(
            "M091",
            "A failure means a code that is not in the table.",
            "Write the code's name as it stands in the table."),
    FAILURE_STATUS(
            "M092", "The status of a failure is not an HTTP status.", "Write three digits, `4xx` or `5xx`, or `*`."),
    FAILURE_UNREACHABLE(
            "M093",
            "A failure never counts, because one before it takes all its answers.",
            "Put it before that one, or remove it."),
    FAILURES_OPEN(
            "M094",
            "Answers are left that mean nothing.",
            "Let the last of the table's failures be `{ status: \"*\" code: ... }`."),
    REST_ERRORS(
            "M095",
            "A service of REST operations has no error codes.",
            "Let `errors` be the full name of a table, of this run or imported, that has `msync4j.rest_failures`."),
    JSON_NAMED(
            "M096",
            "A field has its name in JSON of something that cannot give it one.",
            "Let `named_by` be an enum field beside it, in a message that is no request itself; both have one value."),
    REST_HEADER(
            "M097",
            "A header has a name that is none or is not free, or a value that is no text.",
            "Let `json_name` be the header's name, and use a scalar, a time or an enum; the client writes those of HTTP."),
    REST_CONTENT(
            "M098",
            "A google.api.HttpBody stands where JSON or a text has to.",
            "Let it be a whole response, the field that `body` names, or a field of a form in parts."),
    JSON_PATH(
            "M099",
            "A name in JSON leads into an object, but is written, or the object is a field too.",
            "Use dots in `json_name` in answers only, each between two names, and make no field of what is before them."),
    JSON_UNWRAPPED(
            "M100",
            "A message cannot be one of its fields in JSON: it has others, is a request itself, or the field may lack.",
            "Leave `unwrapped` to the only field of a message that is no request, one that is not `optional`.");

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

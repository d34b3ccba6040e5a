package io.github.msync4j.codegen.rules;

/** What a spec has to keep to. An id never changes its meaning and is never used again. */
public enum Rule {
    UNREADABLE(
            "M001",
            "The descriptors do not fit together.",
            "Nothing can be said of a spec that names types which are not in it.",
            "Compile the spec with a current protoc."),
    FILE_NAME(
            "M002",
            "A file's name holds more than letters, digits, dots, dashes and underscores.",
            "The name is written into the Java, as the source of each type; anything else could end the text that it"
                    + " stands in.",
            "Rename the file or its folder."),
    PACKAGE_MISSING(
            "M003",
            "A file does not say where its Java types go.",
            "Java's default package cannot be imported from, so the types would be of no use.",
            "Add `option java_package`."),
    PACKAGE_INVALID(
            "M004",
            "A java_package is not a package that an application may have.",
            "The package becomes a folder and a line of Java: what is no name would not compile, and `..` would leave"
                    + " the output folder.",
            "Write names with dots between them, without keywords, not below `java`."),
    NESTED_TYPE(
            "M005",
            "A message or an enum stands within a message.",
            "Each type becomes a file of its own, which others can import and a reader can find.",
            "Move it to the top level of the file."),
    EXTENSION(
            "M006",
            "A file declares extensions.",
            "Values have no protobuf in them, and so nothing that an extension could be read from.",
            "Write an ordinary field."),
    PLAIN_SERVICE(
            "M007",
            "A service does not say what it is for.",
            "Events, log events and calls over REST are all that a service can become here; of others nothing would be"
                    + " written, in silence.",
            "Add `option (msync4j.events) = {}`, `option (msync4j.rest_api) = {...}` or `option (msync4j.logger) ="
                    + " {...}`, or move it away."),
    TWOFOLD_SERVICE(
            "M008",
            "A service is said to be more than one of events, REST operations and log events.",
            "An event comes in, a call goes out, and a log event is for people to read: one type cannot be two of"
                    + " them.",
            "Make a service for each."),

    TYPE_NAME(
            "M010",
            "A type's name cannot be the name of a Java class.",
            "The message, enum or interface has that name in Java, unchanged, and users read it as a class's.",
            "Write it in UpperCamelCase."),
    TYPE_RESERVED(
            "M011",
            "A type has the name of a type of java.lang, or of the builder that every value type has.",
            "A type hides those of java.lang in its package: the generated code would mean another `String`, or"
                    + " another `Builder`.",
            "Rename it."),
    TYPE_TWICE(
            "M012",
            "Two things become the same Java file, upper and lower case apart.",
            "One of the files would overwrite the other, on some systems even where the names differ in case.",
            "Rename one of them, or give it another java_package."),
    NEVER_BUILT(
            "M013",
            "A message needs, through fields that must be set, a message of its own type: none can ever be built.",
            "`build()` asks for each message that is not `optional`, so it would ask for another one of the same type"
                    + " without end.",
            "Make one of the fields `optional`."),

    FIELD_NAME(
            "M020",
            "A field's name is a Java keyword or not a Java name.",
            "The accessor has the field's name, and a keyword cannot be a method.",
            "Rename it."),
    FIELD_RESERVED(
            "M021",
            "A field has the name of a method that every value type has.",
            "The accessor would override that method, or be mistaken for it.",
            "Rename it."),
    FIELD_TWICE(
            "M022",
            "Two fields become the same method in Java.",
            "Java tells methods apart by name and parameters, and these would be the same; a list has an `add...` as"
                    + " well.",
            "Rename one of them."),
    FIELD_TYPE(
            "M023",
            "A field's type has no Java type here.",
            "What the generator does not write itself would be missing, or bring protobuf into the API.",
            "Use a message or an enum at the top level of a spec file, a Timestamp, a Duration or a scalar."),
    FIELD_FEATURE(
            "M024",
            "A field has a property that generated types do not have.",
            "Groups, required fields and own defaults of proto2 mean something that a value type cannot say.",
            "Remove it."),
    BYTES_IN_COLLECTION(
            "M025",
            "A list or a map holds bytes, which Java can neither compare nor keep from being changed.",
            "Arrays are equal only to themselves and can be written to, and a value is neither of that.",
            "Put the bytes into a message of their own."),

    ONEOF(
            "M030",
            "A oneof stands beside other fields or another oneof.",
            "A union becomes a sealed interface, so it has to be a whole message; beside other fields it would be a"
                    + " type without a name.",
            "Move it to a message that holds nothing else, and use that message as a field."),
    UNION_MEMBER(
            "M031",
            "A member of a union is not a value type of the same file.",
            "The members of a sealed interface have to be written with it, and a union is an interface itself.",
            "Put it into a message in the same file, one that is not a union itself."),
    UNION_MEMBER_TWICE(
            "M032",
            "A message is a member of two unions.",
            "The class would be part of two sealed interfaces, and each switch over one of them would speak of the"
                    + " other.",
            "Make a message of its own for one of them."),

    ENUM_FIRST(
            "M040",
            "An enum that may grow does not begin with the value that stands for what is unknown.",
            "An old client meets a number that is new to it, and has to say something; so does a field that is not"
                    + " set.",
            "Begin with `..._UNKNOWN = 0` or `..._UNSPECIFIED = 0`, or add `option (msync4j.closed) = true`."),
    ENUM_VALUE_NAME(
            "M041",
            "A value's name cannot be the name of a Java constant.",
            "The value has that name in Java, without the enum's prefix.",
            "Write it in UPPER_SNAKE_CASE."),
    ENUM_VALUE_TWICE(
            "M042",
            "Two values of an enum become the same constant.",
            "The enum's prefix is cut off, and what is left has to be a name of its own.",
            "Rename one of them."),
    ENUM_NUMBER_TWICE(
            "M043",
            "Two values of an enum have the same number.",
            "`ofNumber` gives one constant for a number, so the other one would never come.",
            "Keep one of them."),

    EVENT_GROUP_NAME(
            "M050",
            "The names of a group's types do not follow from its own.",
            "`FooEvents` becomes `FooEvent` and `FooHandler`; any other name gives no hint.",
            "Let the service's name end in `Events`, or say `event`, `handler` and, of custom messages, `messages` in"
                    + " the option."),
    EVENT_GROUP_EMPTY(
            "M051",
            "A group has no events.",
            "A sealed interface without members does not compile.",
            "Add an rpc, or remove the service."),
    EVENT_NAME(
            "M052",
            "An event's name makes no handler method of its own.",
            "Event `Bar` becomes `onBar`; `onOther` is what a handler does with all events that it has no method for.",
            "Write it in UpperCamelCase, and not `Other`."),
    EVENT_RESPONSE(
            "M053",
            "An event has an answer.",
            "A handler is told what happened and answers nothing; an answer would be lost.",
            "Return google.protobuf.Empty."),
    EVENT_STREAM(
            "M054",
            "An event is a stream.",
            "Events come one by one, so a stream would say nothing more.",
            "Remove `stream`: each event is one call of the handler."),
    EVENT_VALUE(
            "M055",
            "An event's value is not a value type that is generated in the same run into the same package.",
            "The value implements the group's sealed interface, and those who do have to be written with it.",
            "Make a message for it beside the service; a union has to be a field of one."),
    EVENT_VALUE_TWICE(
            "M056",
            "A message is the value of two events.",
            "A handler tells events apart by the class of their value.",
            "Make a message of its own for each event."),

    ERROR_MISSING(
            "M060",
            "An error code says nothing of its error.",
            "Each code says how it is to be treated; one that does not would be treated by guess.",
            "Add `[(msync4j.error) = {...}]`."),
    ERROR_UNEXPECTED(
            "M061",
            "A value says something of an error, but is the table's unknown value or in no table.",
            "An unknown code is of no category that anybody could know, and a value outside of a table is no code.",
            "Remove it, or add `option (msync4j.error_codes) = {}`."),
    ERROR_INCOMPLETE(
            "M062",
            "An error code lacks its category, its retry rule, or a text.",
            "Programs branch on category and retry rule, and people read the text in their language.",
            "Say all of category, retry, en, zh."),
    ERROR_TEXT(
            "M063",
            "An error's text or name is not one line of at most 500 characters.",
            "The text stands in a line of a log, behind the code.",
            "Shorten it."),
    ERROR_NUMBER_TWICE(
            "M064",
            "Two error codes own the same number of a family.",
            "A number is looked up within its family, and only one code can be what it means.",
            "Add `web_shared` or `native_shared` to the one that the number does not mean."),
    ERROR_NUMBER_UNOWNED(
            "M065",
            "An error code shares a number that no code owns.",
            "Looked up, the number would mean nothing, though there is a code that has it.",
            "Remove `..._shared` from the one it means."),
    ERROR_NUMBER_ABSENT(
            "M066",
            "An error code shares a number but has none.",
            "There is nothing to share, so either the number was forgotten or the flag was.",
            "Add the number or remove the flag."),
    ERROR_TABLE_CLOSED(
            "M067",
            "A table of error codes is closed, yet servers send new numbers.",
            "A number that is new would be an exception in place of an error code.",
            "Remove `msync4j.closed`."),

    REST_NAME(
            "M070",
            "The name of a service of REST operations is not the name of an API.",
            "`FooApi` is the interface that users see, and `FooCalls` makes the calls.",
            "Let it end in `Api`."),
    REST_EMPTY(
            "M071",
            "A service has no operations.",
            "An interface without methods is of no use to anybody.",
            "Add an rpc, or remove the service."),
    REST_OPERATION_NAME(
            "M072",
            "An operation's name makes no method of its own.",
            "Operation `Bar` becomes the method `bar`, and `barPages` if it has pages; both have to be names that are"
                    + " free.",
            "Write it in UpperCamelCase, and not as another one, a Java keyword or a method of each object."),
    REST_METHOD(
            "M073",
            "An operation is not bound to exactly one HTTP method.",
            "The method is part of the request: without one, or with two, there is nothing to send.",
            "Say one of get, put, post, delete, patch in `google.api.http`, without `additional_bindings`."),
    REST_CALL(
            "M074",
            "An operation does not say who may call it.",
            "A token that is shown to nobody's service is a leak, and one that is not shown is a refusal; so it is"
                    + " never guessed.",
            "Add `option (msync4j.call) = {...}` with `authorization`."),
    REST_ID(
            "M075",
            "An operation's id is not one, or is the id of another one too.",
            "Logs and catalogues name operations by it, so it has to mean one of them.",
            "Write `area.name`, in letters and digits."),
    REST_STREAM(
            "M076",
            "An operation is a stream.",
            "A request has one answer over HTTP.",
            "Remove `stream`: pages are said with `paging`."),
    REST_PATH(
            "M077",
            "A path is not one.",
            "What is no path would be escaped into something that the server does not know.",
            "Write `/name/{variable}`, without a slash at the end and without query, in letters, digits and `-._~`."),
    REST_VARIABLE(
            "M078",
            "A variable of a path is no field that always has a value.",
            "Without a value, the path would have a hole, and name another resource.",
            "Add a scalar field of that name to the request, or a list of them, or name the variable in the service's"
                    + " `ambient`."),
    REST_MESSAGE(
            "M079",
            "What an operation or a custom message needs is not generated in the same run into the same package.",
            "The codec is written beside the type, in the same package, and sees what is package-private.",
            "Make a message or an enum for it in a file of the same package, not a union and not Empty."),
    REST_BODY(
            "M080",
            "A body does not fit the operation.",
            "Servers and proxies drop the body of a GET; a body that may be absent, or a form without members, is"
                    + " none.",
            "Say `body: \"*\"`, or name a field that is always there; GET has none, a form needs `*`."),
    REST_QUERY(
            "M081",
            "A parameter of a query cannot be written as a text.",
            "A query is a list of texts.",
            "Use a scalar, a time, an enum or a list of them, or put the field into the body."),
    REST_FORM(
            "M082",
            "A member of a form cannot be written as a text, or as a file in parts.",
            "A form has texts as its members, and in parts also files.",
            "Use a scalar, a time or an enum; bytes only with `REST_ENCODING_MULTIPART`."),
    REST_TWICE(
            "M083",
            "A request has two values for one place, or a field in two places.",
            "One of the two would win, and nobody could say which.",
            "Remove one of them, or `msync4j.in_query` where a field goes into path or query anyway."),
    REST_PARAMETER(
            "M084",
            "A fixed parameter has no name or no place, a variable that the client does not fill in, or JSON that is"
                    + " none.",
            "Nothing would be put in its place when the request is written.",
            "Name the variable in the service's `ambient`; members of a body need `body: \"*\"`, and `raw_json` true,"
                    + " false or a number."),
    REST_IDEMPOTENT(
            "M085",
            "A GET is said not to be idempotent.",
            "HTTP says that a GET changes nothing, and proxies send it again on their own.",
            "Remove `idempotent`, or use the method that the server has."),
    REST_RESULT(
            "M086",
            "Where the response lies in an answer is not a path.",
            "The response is looked for along this path, and what cannot be read is never found.",
            "Write names with dots between them and indices in brackets, such as `data.entities[0]`."),
    REST_PAGING(
            "M087",
            "Nothing leads from one page to the next.",
            "The next page is asked for with what this page said, or with the next number until a page is empty.",
            "Say `cursor` and `next`, which are strings, or `page` and `items`, which are an int32 and a list; `last`"
                    + " is a bool."),
    JSON_TYPE(
            "M088",
            "A field has no form in JSON.",
            "JSON's keys are texts, and which member of a union is meant cannot be told from an object.",
            "Use a message in the place of a union, and string as the key of a map."),
    JSON_NAME(
            "M089",
            "Two fields of a message, or two values of an enum, are the same in JSON.",
            "One of the two would be lost when it is written, and the other one taken for it when it is read.",
            "Change one `json_name`, or one `msync4j.json`."),
    JSON_OPTION(
            "M090",
            "An option of a field says something of JSON that its type does not have.",
            "It would change nothing, so whoever wrote it meant something else.",
            "Use `in_seconds` with times, `raw_json` with strings, `in_text` with messages, `omit_empty` with lists"
                    + " and maps."),
    FAILURE_CODE(
            "M091",
            "A failure means a code that is not in the table.",
            "The answer would mean nothing.",
            "Write the code's name as it stands in the table."),
    FAILURE_STATUS(
            "M092",
            "The status of a failure is not an HTTP status.",
            "No answer has such a status, so the failure would never count.",
            "Write three digits, `4xx` or `5xx`, or `*`."),
    FAILURE_UNREACHABLE(
            "M093",
            "A failure never counts, because one before it takes all its answers.",
            "The first one that fits counts.",
            "Put it before that one, or remove it."),
    FAILURES_OPEN(
            "M094",
            "Answers are left that mean nothing.",
            "Each answer that is no success ends in an exception with a code, so one has to fit.",
            "Let the last of the table's failures be `{ status: \"*\" code: ... }`."),
    REST_ERRORS(
            "M095",
            "A service of REST operations has no error codes.",
            "A call that is refused ends in an exception with a code of that table.",
            "Let `errors` be the full name of a table, of this run or imported, that has `msync4j.rest_failures`."),
    JSON_NAMED(
            "M096",
            "A field has its name in JSON of something that cannot give it one.",
            "The name travels in the place of the value, so one reader has to find it in both.",
            "Let `named_by` be an enum field beside it, in a message that is no request itself; both have one value."),
    REST_HEADER(
            "M097",
            "A header has a name that is none or is not free, or a value that is no text.",
            "Headers are lines of text, and those that HTTP itself needs are the client's.",
            "Let `json_name` be the header's name, and use a scalar, a time or an enum; the client writes those of"
                    + " HTTP."),
    REST_CONTENT(
            "M098",
            "A google.api.HttpBody stands where JSON or a text has to.",
            "It is bytes that are not held in memory: they cannot stand within a JSON value or an address.",
            "Let it be a whole response, the field that `body` names, or a field of a form in parts."),
    JSON_PATH(
            "M099",
            "A name in JSON leads into an object, but is written, or the object is a field too.",
            "Written, the object would be there twice, or half of it would be lost.",
            "Use dots in `json_name` in answers only, each between two names, and make no field of what is before"
                    + " them."),
    JSON_UNWRAPPED(
            "M100",
            "A message cannot be one of its fields in JSON: it has others, is a request itself, or the field may lack.",
            "The message's own JSON is that of its field, so there is no place for anything else, nor for its absence.",
            "Leave `unwrapped` to the only field of a message that is no request, one that is not `optional`."),
    LIMIT(
            "M101",
            "A limit counts what its field does not have, leaves nothing over, or names no error code.",
            "It is printed in Javadoc and reference as a promise of the service.",
            "Say `min` or `max`, characters or bytes of texts, items of lists, values of numbers, and a code of the"
                    + " table."),
    CUSTOM_NAME(
            "M102",
            "The event name of a custom message is not one that all servers take.",
            "It travels as the name of the event, and some servers take no other.",
            "Write 1 to 32 letters, digits and `-_/.`."),
    CUSTOM_NAME_TWICE(
            "M103",
            "Two custom messages have the same event name.",
            "By its name a message is told apart when it arrives.",
            "Give each a name of its own."),
    CUSTOM_MIXED(
            "M104",
            "A group holds custom messages and others.",
            "A handler gets either events of the client or messages of users.",
            "Make two services of it, or add `option (msync4j.custom_event)` to the others."),
    CUSTOM_ALONE(
            "M105",
            "A custom message is an event of no group.",
            "It would be read by nobody.",
            "Add an rpc for it to a service with `option (msync4j.events) = {}`."),
    CUSTOM_FIELD(
            "M106",
            "A field of a custom message cannot be an attribute.",
            "An attribute is a text, and a codec has to write and read it.",
            "Use a scalar, a time, or an enum or a message of the same run and package that is no union;"
                    + " string as the key of a map."),
    CUSTOM_TOO_MANY(
            "M107",
            "A custom message has more fields than the 16 attributes that all servers take.",
            "Some servers refuse what has more.",
            "Put some of them into a message of their own, as one field."),
    CUSTOM_CLASS(
            "M108",
            "An rpc has the name of the interface that its event would stand in.",
            "In Java, one would hide the other.",
            "Rename it."),
    FIELD_DEFAULT(
            "M110",
            "A field's default is no value of its type, or the field is not one that always has a value.",
            "The default stands in Java as it is written here, in the place of 0, false or the empty text.",
            "Write an integer, true or false, or a line of text for a plain field of that type; an `optional` one has"
                    + " none."),
    FAILURES_OF(
            "M111",
            "A service counts the failures of something that cannot share them.",
            "What is said once for several services has to be found at one place, and mean codes of the same table.",
            "Let `failures_of` be the full name of another REST service of this run, with the same `errors` and without"
                    + " `failures_of`."),
    COMMENT_DEPRECATED(
            "M120",
            "A comment says that something is deprecated, and its option does not.",
            "Compilers and editors warn of what is marked; nobody reads a comment again that was read before.",
            "Add `deprecated = true`, or begin the paragraph with another word than `Deprecated:`."),
    COMMENT_LINK(
            "M121",
            "A link in a comment leads nowhere.",
            "It becomes a link of the Javadoc, which has to lead to a generated type or a member of one.",
            "Write `[text][name]` with the name of something that is generated in this run, or backticks."),
    LOGGER_NAME(
            "M130",
            "A logger has no name, or one that is none, or its service is not called after a log.",
            "Hosts configure a logger by its name, and the service's name becomes that of the class which logs.",
            "Write `name: \"lower_case\"`, with a package as `below` if the logger is yours, and let the service end in"
                    + " `Log`."),
    LOG_EVENT_NAME(
            "M131",
            "A log event's name makes no method and no constant of its own.",
            "It becomes the method that logs the event, and a constant with its key.",
            "Write it in UpperCamelCase, and not as another one, a Java keyword or a method of each object, nor"
                    + " `IsEnabled`."),
    LOG_LEVEL(
            "M132",
            "A log event has no level.",
            "The level decides who hears of it.",
            "Add `option (msync4j.log) = { level: LOG_LEVEL_... }`."),
    LOG_MESSAGE(
            "M133",
            "A log event says nothing.",
            "The first sentence of its comment is what stands in the log.",
            "Write what happened as a comment above it."),
    LOG_REQUEST(
            "M134",
            "The fields of a log event stand in a message of another file, or in one that is the type of a field too.",
            "They become the parameters of a method, and no Java type is made of the message.",
            "Make a message of the same file for it, or use google.protobuf.Empty where there are no fields."),
    LOG_FIELD(
            "M135",
            "A field of a log event cannot be one of an entry.",
            "It becomes a parameter, which costs nothing while nobody listens, and a text.",
            "Use a plain scalar but no bytes, or a text, a time, an enum or a message; not `thrown` beside what was"
                    + " thrown."),
    LOG_SECRET(
            "M136",
            "A field of a log event is secret.",
            "What is logged goes to files and to people; no secret may.",
            "Leave the field out."),
    LOG_USE(
            "M137",
            "A field is said to be an id or what a user wrote, and cannot be.",
            "Who reads logs is shown a hash of ids, or nothing of either: of fields of log events, of which texts and"
                    + " integers can be ids.",
            "Leave `identity` to strings and integers and say one of `identity` and `content`, in the request of a log"
                    + " event."),
    LOG_KEY(
            "M138",
            "Two log events have the same key.",
            "By its key an event is found in a log.",
            "Rename one of them, or give one of the loggers another name."),
    METRIC_INCOMPLETE(
            "M140",
            "A metric lacks its kind, its unit, or a comment.",
            "Recorders have to be told all of it, and people what the numbers mean.",
            "Say all of it in `[(msync4j.metric) = {...}]`, with a kind other than unknown, and write a comment"
                    + " above."),
    METRIC_NAME(
            "M141",
            "A metric has a name that is none, or that of another one.",
            "By its name it is found on all screens.",
            "Write words in lower case with dots between them: `im.login`."),
    METRIC_TAG(
            "M142",
            "A tag of a metric has no name of its own, or it is not said what its values are.",
            "Each value makes a series of its own in what keeps the numbers: they have to be few.",
            "Write `name: \"lower_case\"` and one of `values`, `values_of` with the full name of an enum, and"
                    + " `bound`."),
    METRIC_UNEXPECTED(
            "M143",
            "A value says something of a metric but is in no list of them.",
            "Nothing is generated from it.",
            "Remove it, or add `option (msync4j.metrics) = {}`.");

    private final String id;
    private final String what;
    private final String why;
    private final String cure;

    Rule(String id, String what, String why, String cure) {
        this.id = id;
        this.what = what;
        this.why = why;
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

    /** {@return why it is a rule} */
    public String why() {
        return why;
    }

    /** {@return what to do about it} */
    public String cure() {
        return cure;
    }
}

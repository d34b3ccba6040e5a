package io.github.msync4j.codegen.manifest.diff;

import static io.github.msync4j.codegen.manifest.diff.Breakage.BINARY;
import static io.github.msync4j.codegen.manifest.diff.Breakage.JSON;
import static io.github.msync4j.codegen.manifest.diff.Breakage.LOG;
import static io.github.msync4j.codegen.manifest.diff.Breakage.SOURCE;
import static io.github.msync4j.codegen.manifest.diff.Breakage.WIRE;

import io.github.msync4j.codegen.manifest.JavaForm;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What can change in a spec, and what that breaks. A name keeps its meaning: acknowledgements hold it. One way around,
 * {@code X_REMOVED...} is what {@code X_ADDED...} is the other way around.
 */
public enum ChangeKind {
    FILE_ADDED("A file is new.", none(), none()),
    FILE_REMOVED("A file is gone, and with it the class of its descriptors.", breaks(SOURCE, BINARY), none()),
    FILE_PACKAGE_CHANGED("The package changed; calls name it on their way, Java does not.", breaks(WIRE), none()),
    FILE_EDITION_CHANGED("The syntax or edition changed; what follows for fields is told of each.", none(), none()),
    FILE_JAVA_FORM_CHANGED(
            "Another generator makes the Java: values instead of messages, or the other way around.",
            breaks(SOURCE, BINARY),
            breaks(SOURCE, BINARY)),
    FILE_JAVA_PACKAGE_CHANGED("The Java types go to another package.", breaks(SOURCE, BINARY), breaks(SOURCE, BINARY)),
    FILE_OUTER_CLASS_CHANGED("The class of the descriptors has another name.", breaks(SOURCE, BINARY), none()),
    FILE_MULTIPLE_FILES_CHANGED(
            "The Java types moved into the class of the descriptors, or out of it.", breaks(SOURCE, BINARY), none()),

    DEPRECATED("It is deprecated now.", none(), none()),
    UNDEPRECATED("It is no longer deprecated.", none(), none()),
    TYPE_FILE_CHANGED("A type moved to another file; its Java class has the same name.", none(), none()),
    TYPE_JAVA_CLASS_CHANGED(
            "A type moved to a file whose Java goes elsewhere.", breaks(SOURCE, BINARY), breaks(SOURCE, BINARY)),
    RESERVED_NUMBER_ADDED("Numbers are reserved now.", none(), none()),
    RESERVED_NUMBER_REMOVED(
            "Numbers are no longer reserved: used again, old data reads as something else.", breaks(WIRE), none()),
    RESERVED_NAME_ADDED("A name is reserved now.", none(), none()),
    RESERVED_NAME_REMOVED(
            "A name is no longer reserved: used again, old JSON reads as something else.", breaks(JSON), breaks(JSON)),

    MESSAGE_ADDED("A message is new.", none(), none()),
    MESSAGE_REMOVED("A message is gone.", breaks(SOURCE, BINARY), breaks(SOURCE, BINARY)),
    MESSAGE_BECAME_UNION(
            "A value type became the interface of a oneof's members.", none(), breaks(SOURCE, BINARY, JSON)),
    MESSAGE_NO_LONGER_UNION(
            "The interface of a oneof's members became a value type.", none(), breaks(SOURCE, BINARY, JSON)),
    CUSTOM_EVENT_ADDED("A message is the attributes of a custom message now.", none(), none()),
    CUSTOM_EVENT_REMOVED(
            "A message is no longer the attributes of a custom message.", breaks(WIRE), breaks(WIRE, SOURCE, BINARY)),
    CUSTOM_EVENT_CHANGED("A custom message has another event name.", breaks(WIRE), breaks(WIRE)),
    LIMIT_TIGHTENED(
            "The service takes less of something, or counts it differently: what was sent may be refused.",
            breaks(WIRE),
            breaks(WIRE)),
    LIMIT_LOOSENED("The service takes more of something.", none(), none()),
    LIMIT_CODE_CHANGED("Another error code tells that the service does not take so much.", none(), breaks(BINARY)),
    MESSAGE_OF_ADDED("A value type has a method `of` now.", none(), none()),
    MESSAGE_OF_REMOVED(
            "A value type has no method `of` any more: its first field is no longer called like it, or `value`.",
            none(),
            breaks(SOURCE, BINARY)),
    UNION_MEMBER_ADDED(
            "A union has a new member; a switch over it without `default` asks for the case.", none(), none()),
    UNION_MEMBER_REMOVED("A union lost a member.", none(), breaks(SOURCE, BINARY, JSON)),

    FIELD_ADDED("A field is new.", none(), none()),
    FIELD_ADDED_REQUIRED(
            "A field is new and must be set: messages of old senders are refused, old callers of `build()` fail.",
            breaks(WIRE, BINARY),
            breaks(BINARY)),
    FIELD_REMOVED(
            "A field is gone, and what it was known by is not reserved.",
            breaks(WIRE, SOURCE, BINARY, JSON),
            breaks(SOURCE, BINARY, JSON)),
    FIELD_REMOVED_NUMBER_RESERVED(
            "A field is gone; its number is reserved, its name is not.", breaks(SOURCE, BINARY, JSON), none()),
    FIELD_REMOVED_RESERVED(
            "A field is gone; what it was known by is reserved.", breaks(SOURCE, BINARY), breaks(SOURCE, BINARY)),
    FIELD_RENAMED("A field has another name in Java.", breaks(SOURCE, BINARY), breaks(SOURCE, BINARY)),
    FIELD_RESPELT("A field is spelt differently; in Java it has the same name.", none(), none()),
    FIELD_JSON_NAME_CHANGED("A field has another name in JSON.", breaks(JSON), breaks(JSON)),
    FIELD_JSON_FORM_CHANGED(
            "A field is written differently in the JSON of REST calls: in seconds, unwrapped, by another name.",
            none(),
            breaks(JSON)),
    FIELD_PLACE_CHANGED("A field goes somewhere else in REST calls: body, query, header.", breaks(WIRE), breaks(WIRE)),
    FIELD_RENUMBERED("A field has another number.", breaks(WIRE), none()),
    FIELD_TYPE_CHANGED(
            "A field's type changed; what was written is not read, or not whole.",
            breaks(WIRE, SOURCE, BINARY, JSON),
            breaks(SOURCE, BINARY, JSON)),
    FIELD_TYPE_WIDENED(
            "A field's type became a wider one, which reads what was written.",
            breaks(SOURCE, BINARY, JSON),
            breaks(SOURCE, BINARY, JSON)),
    FIELD_ENCODING_CHANGED(
            "A field's numbers are encoded differently; the Java type is the same.", breaks(WIRE), none()),
    FIELD_SIGN_CHANGED(
            "A field's numbers have a sign now, or none; the bytes and the Java type are the same.", none(), none()),
    FIELD_BECAME_OPTIONAL("A field that was always there may be absent.", none(), breaks(SOURCE, BINARY, JSON)),
    FIELD_NO_LONGER_OPTIONAL(
            "A field can no longer be absent: unset, it has its type's default.",
            breaks(SOURCE, BINARY),
            breaks(SOURCE, BINARY, JSON)),
    FIELD_BECAME_REQUIRED("A field must be set now.", breaks(WIRE), breaks(SOURCE, BINARY, JSON)),
    FIELD_NO_LONGER_REQUIRED(
            "A field that had to be set may be absent; old readers refuse that.",
            breaks(WIRE),
            breaks(SOURCE, BINARY, JSON)),
    FIELD_BECAME_LIST(
            "A field holds many values now.", breaks(WIRE, SOURCE, BINARY, JSON), breaks(SOURCE, BINARY, JSON)),
    FIELD_NO_LONGER_LIST(
            "A field holds one value now.", breaks(WIRE, SOURCE, BINARY, JSON), breaks(SOURCE, BINARY, JSON)),
    FIELD_BECAME_MAP("A field is a map now.", breaks(WIRE, SOURCE, BINARY, JSON), breaks(SOURCE, BINARY, JSON)),
    FIELD_NO_LONGER_MAP(
            "A field is no longer a map.", breaks(WIRE, SOURCE, BINARY, JSON), breaks(SOURCE, BINARY, JSON)),
    FIELD_MAP_KEY_CHANGED(
            "A map's keys are of another type.", breaks(WIRE, SOURCE, BINARY, JSON), breaks(SOURCE, BINARY, JSON)),
    FIELD_PACKING_CHANGED("A list's values are packed now, or no longer; readers take both.", none(), none()),
    FIELD_ENTERED_ONEOF("A field became part of a oneof: one member sets the others back.", breaks(WIRE), none()),
    FIELD_LEFT_ONEOF(
            "A field is no longer part of a oneof, whose cases lost it.", breaks(WIRE, SOURCE, BINARY), none()),
    ONEOF_RENAMED("A oneof has another name.", breaks(SOURCE, BINARY), none()),
    FIELD_DEFAULT_CHANGED("A field's own default changed: absent, it reads as another value.", breaks(WIRE), none()),
    FIELD_UTF8_CHECK_ADDED("A text that is not UTF-8 is refused now.", breaks(WIRE), none()),
    FIELD_UTF8_CHECK_REMOVED(
            "A text that is not UTF-8 is no longer refused; old readers refuse it.", breaks(WIRE), none()),
    FIELD_PAYLOAD_CHANGED("A field's bytes hold something else, or something else says what.", breaks(WIRE), none()),
    FIELD_LOGGED_CHANGED(
            "A field of an entry is an id or what a user wrote now, or no longer: readers of logs may see less of it.",
            none(),
            none()),
    FIELD_SECRET_ADDED("A field is masked now where values are shown.", none(), none()),
    FIELD_SECRET_REMOVED("A field is no longer masked where values are shown.", none(), none()),
    EXTENSION_ADDED("An extension is new.", none(), none()),
    EXTENSION_REMOVED("An extension is gone.", breaks(WIRE, SOURCE, BINARY, JSON), none()),
    EXTENSION_TARGET_CHANGED("An extension extends another message.", breaks(WIRE, SOURCE, BINARY, JSON), none()),

    ENUM_ADDED("An enum is new.", none(), none()),
    ENUM_REMOVED("An enum is gone.", breaks(SOURCE, BINARY), breaks(SOURCE, BINARY)),
    ENUM_CLOSED("An enum takes no unknown numbers any more.", breaks(WIRE, SOURCE, BINARY), breaks(WIRE, BINARY)),
    ENUM_OPENED("An enum takes unknown numbers now, which were as good as absent.", breaks(WIRE), none()),
    ENUM_FIRST_CHANGED(
            "An enum begins with another value: unset fields read as that one.", breaks(WIRE, BINARY), breaks(BINARY)),
    ENUM_BECAME_ERROR_TABLE("An enum became the table of error codes.", none(), breaks(SOURCE, BINARY)),
    ENUM_NO_LONGER_ERROR_TABLE("An enum is no longer the table of error codes.", none(), breaks(SOURCE, BINARY)),
    ENUM_VALUE_ADDED("An enum that may grow has a new value.", none(), none()),
    ENUM_VALUE_ADDED_CLOSED(
            "An enum that is complete has a new value, which old readers do not take and switches lack.",
            breaks(WIRE, SOURCE),
            breaks(WIRE, SOURCE)),
    ENUM_VALUE_REMOVED(
            "A value is gone, and its number is not reserved.",
            breaks(WIRE, SOURCE, BINARY, JSON),
            breaks(WIRE, SOURCE, BINARY, JSON)),
    ENUM_VALUE_REMOVED_NUMBER_RESERVED(
            "A value is gone; its number is reserved, its name is not.",
            breaks(SOURCE, BINARY, JSON),
            breaks(SOURCE, BINARY, JSON)),
    ENUM_VALUE_REMOVED_RESERVED(
            "A value is gone; its number and its name are reserved.", breaks(SOURCE, BINARY), breaks(SOURCE, BINARY)),
    ENUM_VALUE_RENAMED("A value has another name.", breaks(SOURCE, BINARY, JSON), breaks(SOURCE, BINARY)),
    ENUM_VALUE_RESPELT(
            "A value has another name, of which Java cuts the prefix off: its constant is the same.", none(), none()),
    ENUM_VALUE_JSON_CHANGED("A value is another text in the JSON of REST calls.", none(), breaks(JSON)),
    ENUM_VALUE_RENUMBERED("A value has another number.", breaks(WIRE, BINARY), breaks(WIRE, BINARY)),
    ENUM_VALUE_PAYLOAD_CHANGED("A value selects another message for the payload.", breaks(WIRE), none()),

    ERROR_NUMBER_ADDED("An error code has a number in a family where it had none.", none(), none()),
    ERROR_NUMBER_REMOVED("An error code has no number any more in a family.", none(), breaks(WIRE)),
    ERROR_NUMBER_CHANGED("An error code has another number in a family.", none(), breaks(WIRE)),
    ERROR_NUMBER_OWNER_CHANGED("A number of a family means another error code.", none(), breaks(WIRE)),
    ERROR_FAMILY_NAME_CHANGED("An error code has another name in a family.", none(), none()),
    ERROR_CATEGORY_CHANGED("An error code is of another category, which programs branch on.", none(), breaks(BINARY)),
    ERROR_RETRY_CHANGED("An error code is to be retried by another rule.", none(), breaks(BINARY)),
    ERROR_ENDS_SESSION_CHANGED("An error code ends the session now, or no longer.", none(), breaks(BINARY)),
    ERROR_TEXT_CHANGED("An error code's text changed.", none(), none()),

    EVENT_GROUP_ADDED("A group of events is new.", none(), none()),
    EVENT_GROUP_REMOVED("A group of events is gone.", none(), breaks(SOURCE, BINARY)),
    EVENT_GROUP_INTERFACE_CHANGED(
            "The interface of a group's events has another name.", none(), breaks(SOURCE, BINARY)),
    EVENT_GROUP_HANDLER_CHANGED(
            "The interface of a group's handlers has another name.", none(), breaks(SOURCE, BINARY)),
    EVENT_GROUP_MESSAGES_CHANGED(
            "The class that sends a group's custom messages has another name, or came or went.",
            none(),
            breaks(SOURCE, BINARY)),
    EVENT_ADDED("An event is new; a switch over the events without `default` asks for the case.", none(), none()),
    EVENT_REMOVED("An event is gone.", none(), breaks(SOURCE, BINARY)),
    EVENT_VALUE_CHANGED("An event is carried by another message.", none(), breaks(SOURCE, BINARY)),

    LOGGER_ADDED("A logger is new.", none(), none()),
    LOGGER_REMOVED("A logger is gone.", breaks(LOG), breaks(SOURCE, BINARY, LOG)),
    LOGGER_NAME_CHANGED("A logger has another name, which hosts configure it by.", breaks(LOG), breaks(LOG)),
    LOG_EVENT_ADDED("An event that is logged is new.", none(), none()),
    LOG_EVENT_REMOVED("An event is no longer logged.", breaks(LOG), breaks(SOURCE, BINARY, LOG)),
    LOG_EVENT_KEY_CHANGED("An event is found in logs by another key.", breaks(LOG), breaks(LOG)),
    LOG_EVENT_LEVEL_CHANGED("An event is logged at another level.", breaks(LOG), breaks(LOG)),
    LOG_EVENT_FIELDS_CHANGED(
            "An event is logged with the fields of another message.", breaks(LOG), breaks(SOURCE, BINARY, LOG)),
    LOG_EVENT_THROWN_CHANGED(
            "An event is logged with what was thrown now, or no longer.", none(), breaks(SOURCE, BINARY)),

    METRIC_LIST_ADDED("An enum became a list of metrics.", none(), breaks(SOURCE, BINARY)),
    METRIC_LIST_REMOVED("An enum is no list of metrics any more.", none(), breaks(SOURCE, BINARY, LOG)),
    METRIC_CHANGED("Something is measured by another name, in another unit, or with other tags.", none(), breaks(LOG)),

    OPERATION_ADDED("A call is new.", none(), none()),
    OPERATION_REMOVED("A call is gone.", breaks(WIRE, SOURCE, BINARY), breaks(SOURCE, BINARY)),
    OPERATION_REQUEST_CHANGED(
            "A call is sent another message.", breaks(WIRE, SOURCE, BINARY), breaks(SOURCE, BINARY, JSON)),
    OPERATION_RESPONSE_CHANGED(
            "A call is answered by another message.", breaks(WIRE, SOURCE, BINARY), breaks(SOURCE, BINARY, JSON)),
    OPERATION_STREAMING_CHANGED(
            "A call sends, or is answered by, one instead of many or many instead of one.",
            breaks(WIRE, SOURCE, BINARY),
            breaks(SOURCE, BINARY)),
    REST_ADDED("A call goes over REST now.", none(), none()),
    REST_REMOVED("A call no longer goes over REST.", breaks(WIRE), breaks(WIRE, SOURCE, BINARY)),
    REST_ID_CHANGED("A call has another id, of which servers' routes are named.", none(), breaks(SOURCE, BINARY)),
    REST_METHOD_CHANGED("A call has another HTTP method.", breaks(WIRE), breaks(WIRE)),
    REST_PATH_CHANGED("A call has another path.", breaks(WIRE), breaks(WIRE)),
    REST_AMBIENT_CHANGED(
            "Other variables of a call's path are filled in by the client, and not by the request.",
            breaks(WIRE),
            breaks(WIRE)),
    REST_BODY_CHANGED("Something else is the body of a call.", breaks(WIRE), breaks(WIRE)),
    REST_ENCODING_CHANGED("The body of a call is written differently: as JSON, as a form.", breaks(WIRE), breaks(WIRE)),
    REST_HEADERS_CHANGED("A call has other fixed headers.", breaks(WIRE), breaks(WIRE)),
    REST_QUERY_CHANGED("A call has other fixed parameters in its query.", breaks(WIRE), breaks(WIRE)),
    REST_MEMBERS_CHANGED("A call has other fixed members in its body.", breaks(WIRE), breaks(WIRE)),
    REST_RESULT_CHANGED("The response lies somewhere else in the answer.", breaks(WIRE), breaks(WIRE)),
    REST_AUTHORIZATION_CHANGED("A call shows another token, or none.", breaks(WIRE), breaks(WIRE)),
    REST_BECAME_IDEMPOTENT("A call may be made again on its own now.", none(), none()),
    REST_NO_LONGER_IDEMPOTENT("A call is no longer made again on its own.", none(), breaks(BINARY)),
    REST_BECAME_PAGED("A call's answers come in pages now; it has a second method.", none(), none()),
    REST_NO_LONGER_PAGED("A call's answers come in no pages any more.", none(), breaks(SOURCE, BINARY)),
    REST_PAGING_CHANGED("Something else leads from one page of a call's answers to the next.", none(), breaks(WIRE)),
    REST_NEEDS_NOTHING("A call can be made without a request now; it has one more method.", none(), none()),
    REST_NEEDS_A_REQUEST("A call can no longer be made without a request.", none(), breaks(SOURCE, BINARY)),
    REST_ERRORS_CHANGED("A call has another table of error codes.", none(), breaks(SOURCE, BINARY)),
    FAILURE_ADDED("An answer that is no success means something of its own now.", none(), none()),
    FAILURE_REMOVED("An answer that is no success means nothing of its own any more.", none(), breaks(BINARY)),
    FAILURE_CODE_CHANGED("An answer that is no success means another error code.", none(), breaks(BINARY)),
    FAILURE_ORDER_CHANGED(
            "Meanings of answers stand in another order, and the first one that fits counts.", none(), breaks(BINARY));

    private final String what;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<Breakage> ofMessages;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<Breakage> ofValues;

    ChangeKind(String what, Set<Breakage> ofMessages, Set<Breakage> ofValues) {
        this.what = what;
        this.ofMessages = Collections.unmodifiableSet(ofMessages);
        this.ofValues = Collections.unmodifiableSet(ofValues);
    }

    /** {@return what changed, in a sentence} */
    public String what() {
        return what;
    }

    /**
     * Says what such a change breaks.
     *
     * @param form which Java is made of the file
     * @return what it breaks; empty if nothing
     */
    public Set<Breakage> breaks(JavaForm form) {
        return switch (form) {
            case MESSAGES -> ofMessages;
            case VALUES -> ofValues;
        };
    }

    private static Set<Breakage> none() {
        return EnumSet.noneOf(Breakage.class);
    }

    private static Set<Breakage> breaks(Breakage... broken) {
        return EnumSet.copyOf(List.of(broken));
    }
}

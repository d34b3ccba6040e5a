package io.github.msync4j.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import io.github.msync4j.protocol.options.ErrorCategory;
import io.github.msync4j.protocol.options.ErrorSpec;
import io.github.msync4j.protocol.options.Options;
import io.github.msync4j.protocol.options.RetryRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** {@code api/errors.proto} held against {@code errors.json}, the numbers and names the vendor publishes. */
class ErrorTableTest {
    private static final EnumDescriptorProto TABLE =
            Spec.file("msync4j/api/errors.proto").getEnumType(0);
    /** All codes but the unknown one, by name. */
    private static final Map<String, ErrorSpec> CODES = TABLE.getValueList().stream()
            .skip(1)
            .collect(Collectors.toMap(
                    EnumValueDescriptorProto::getName,
                    value -> value.getOptions().getExtension(Options.error)));

    private static final JsonNode PUBLISHED = published();

    @Test
    void everyValueButTheFirstIsACodeAndNumbersAreDense() {
        assertThat(TABLE.getOptions().hasExtension(Options.errorCodes)).isTrue();
        assertThat(TABLE.getValue(0).getOptions().hasExtension(Options.error)).isFalse();
        assertThat(TABLE.getValueList().stream().skip(1))
                .allMatch(value -> value.getOptions().hasExtension(Options.error));
        assertThat(TABLE.getValueList().stream().map(EnumValueDescriptorProto::getNumber))
                .containsExactlyElementsOf(
                        IntStream.range(0, TABLE.getValueCount()).boxed().toList());
    }

    @Test
    void webFamilyIsThePublishedOneNothingMissingNothingExtra() {
        assertThat(names(ErrorSpec::hasWeb, ErrorSpec::getWeb, ErrorSpec::getWebName))
                .isEqualTo(published("web"));
    }

    @Test
    void nativeFamilyIsThePublishedOneNothingMissingNothingExtra() {
        assertThat(names(ErrorSpec::hasNative, ErrorSpec::getNative, ErrorSpec::getNativeName))
                .isEqualTo(published("native"));
    }

    @Test
    void sameSituationInBothFamiliesIsOneCode() {
        Set<String> both = CODES.values().stream()
                .filter(code -> code.hasWeb() && code.hasNative())
                .map(code -> code.getWeb() + " " + code.getNative())
                .collect(Collectors.toSet());
        assertThat(both)
                .containsAll(rows("same")
                        .map(row -> row.get(0).asInt() + " " + row.get(1).asInt())
                        .toList());
    }

    @Test
    void everyNumberHasExactlyOneOwner() {
        assertThat(owners(code -> code.hasWeb() && !code.getWebShared(), ErrorSpec::getWeb))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(numbers("web"));
        assertThat(owners(code -> code.hasNative() && !code.getNativeShared(), ErrorSpec::getNative))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(numbers("native"));
    }

    @Test
    void everyCodeSaysWhatHappenedInBothLanguages() {
        assertThat(CODES).allSatisfy((name, code) -> {
            assertThat(code.getEn()).matches("[\\x20-\\x7e]+\\.");
            assertThat(code.getZh()).endsWith("。").containsPattern("\\p{IsHan}");
        });
        assertThat(CODES.values().stream().map(ErrorSpec::getEn).filter(en -> en.contains("\n")))
                .isEmpty();
    }

    @Test
    void everyCodeHasACategoryARetryRuleAndANumber() {
        assertThat(CODES).allSatisfy((name, code) -> {
            assertThat(code.getCategory()).isNotIn(ErrorCategory.ERROR_CATEGORY_UNKNOWN, ErrorCategory.UNRECOGNIZED);
            assertThat(code.getRetry()).isNotIn(RetryRule.RETRY_RULE_UNKNOWN, RetryRule.UNRECOGNIZED);
            assertThat(code.hasWeb() || code.hasNative()).isTrue();
        });
    }

    @Test
    void codesThatEndASessionAreThese() {
        assertThat(CODES.entrySet().stream()
                        .filter(code -> code.getValue().getEndsSession())
                        .map(code -> code.getKey().replace("ERROR_CODE_", "")))
                .containsExactlyInAnyOrder(
                        "LOGGED_OUT",
                        "CLOSED",
                        "RECONNECT_FAILED",
                        "LOGGED_IN_ELSEWHERE",
                        "USER_REMOVED",
                        "PASSWORD_CHANGED",
                        "FORCED_OUT",
                        "INVALID_TOKEN",
                        "TOKEN_EXPIRED",
                        "BOUND_TO_OTHER_DEVICE",
                        "TOO_MANY_DEVICES",
                        "DEVICE_CHANGED",
                        "SERVICE_DISABLED",
                        "QUOTA_REACHED");
    }

    private static Set<String> names(
            Predicate<ErrorSpec> has, Function<ErrorSpec, Integer> number, Function<ErrorSpec, String> name) {
        return CODES.values().stream()
                .filter(has)
                .map(code -> number.apply(code) + " " + name.apply(code))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Integer> owners(Predicate<ErrorSpec> owns, Function<ErrorSpec, Integer> number) {
        return CODES.values().stream().filter(owns).map(number).toList();
    }

    private static Set<String> published(String family) {
        return rows(family)
                .map(row -> row.get(0).asInt() + " " + row.get(1).asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> numbers(String family) {
        return rows(family).map(row -> row.get(0).asInt()).collect(Collectors.toSet());
    }

    private static Stream<JsonNode> rows(String list) {
        return StreamSupport.stream(PUBLISHED.required(list).spliterator(), false);
    }

    private static JsonNode published() {
        try (InputStream in = Spec.resource("/errors.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

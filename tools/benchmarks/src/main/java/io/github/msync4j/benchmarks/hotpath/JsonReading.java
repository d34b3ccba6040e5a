package io.github.msync4j.benchmarks.hotpath;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.rest.UserInfo;
import io.github.msync4j.rest.UserInfoApi;
import io.github.msync4j.rest.UserInfoQuery;
import io.github.msync4j.rest.UserInfos;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.RestTransport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An answer of the REST service with a thousand users. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class JsonReading {
    private final JsonFactory factory = new JsonFactory();
    private final byte[] answer = ("{\"timestamp\":1,\"data\":{"
                    + IntStream.range(0, 1000)
                            .mapToObj(i -> "\"user" + i + "\":{\"nickname\":\"Name Nr. " + i
                                    + "\",\"avatarurl\":\"https://example.com/a/" + i + ".png\",\"gender\":" + i % 3
                                    + ",\"level\":[" + i + "],\"ext\":\"{\\\"a\\\":" + i + "}\",\"phone\":null}")
                            .collect(Collectors.joining(","))
                    + "},\"duration\":3}")
            .getBytes(StandardCharsets.UTF_8);
    private final UserInfoApi calls = UserInfoApi.of(new RestTransport<>() {
        @Override
        public <Q, A> CompletableFuture<A> send(Operation<ErrorCode, Q, A> operation, Q request) {
            return CompletableFuture.completedFuture(operation.answer(answer));
        }
    });

    /** By the generated codec. */
    @Benchmark
    public UserInfos generated() {
        return calls.getUserInfo(UserInfoQuery.builder().build())
                .toCompletableFuture()
                .join();
    }

    /** By hand, with nothing but Jackson, into the same types. */
    @Benchmark
    public UserInfos byHand() throws IOException {
        UserInfos.Builder infos = UserInfos.builder();
        try (JsonParser parser = factory.createParser(answer)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                if (name.equals("data")) {
                    for (String user = parser.nextFieldName(); user != null; user = parser.nextFieldName()) {
                        parser.nextToken();
                        infos.putUserInfo(user, userInfo(parser));
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
        return infos.build();
    }

    private static UserInfo userInfo(JsonParser parser) throws IOException {
        UserInfo.Builder info = UserInfo.builder();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                continue;
            }
            switch (name) {
                case "nickname" -> info.nickname(parser.getText());
                case "avatarurl" -> info.avatarUrl(parser.getText());
                case "mail" -> info.mail(parser.getText());
                case "phone" -> info.phone(parser.getText());
                case "gender" -> info.gender(parser.getText());
                case "sign" -> info.sign(parser.getText());
                case "birth" -> info.birth(parser.getText());
                case "ext" -> info.ext(parser.getText());
                default -> parser.skipChildren();
            }
        }
        return info.build();
    }
}

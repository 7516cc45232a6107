package io.playcast.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisConnectionException;
import io.playcast.Rejected;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** Given what went wrong while an event was handled. */
class PoisonTest {
    static List<Throwable> a_store_is_away() {
        return List.of(
                new RedisConnectionException("Unable to connect"),
                new RedisCommandTimeoutException("Command timed out"),
                new RedisCommandExecutionException("LOADING Redis is loading the dataset in memory"),
                new RedisCommandExecutionException("OOM command not allowed"),
                SdkClientException.create("Unable to execute HTTP request", new ConnectException("refused")),
                ProvisionedThroughputExceededException.builder()
                        .message("slow down")
                        .build(),
                refusedByDynamoDb("AccessDeniedException"),
                new CannotGetJdbcConnectionException("no", new SQLTransientConnectionException("pool is empty")),
                new SQLTransientConnectionException("pool is empty"),
                Rejected.unavailable("This view is being rebuilt", 1_000),
                new RejectedExecutionException("shut down"),
                new IllegalStateException("around it", new RedisConnectionException("Unable to connect")));
    }

    static List<Throwable> the_event_fails_by_itself() {
        return List.of(
                new IllegalStateException("the stream session:1 does not begin with StreamOpened"),
                new NullPointerException(),
                new ClassCastException(),
                new SerializationException("Error while deserializing payload", new JsonParseException("no")),
                new UncheckedIOException("the event at position 7 is not readable", new JsonParseException("no")),
                new RedisCommandExecutionException("WRONGTYPE Operation against a key"),
                refusedByDynamoDb("ValidationException"),
                new Rejected("lobby.unknown", "There is no such lobby"));
    }

    @ParameterizedTest
    @MethodSource
    void a_store_is_away(Throwable problem) {
        assertThat(Poison.is(problem)).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void the_event_fails_by_itself(Throwable problem) {
        assertThat(Poison.is(problem)).isTrue();
    }

    @Test
    void what_is_told_is_the_innermost_cause() {
        var inner = new JsonParseException("no");
        assertThat(Poison.root(new IllegalStateException("around", new UncheckedIOException(inner))))
                .isSameAs(inner);
    }

    private static DynamoDbException refusedByDynamoDb(String code) {
        return (DynamoDbException) DynamoDbException.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }
}

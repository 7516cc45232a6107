package io.playcast.dynamo;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.remote.AwsFaults;
import io.playcast.remote.Patience;
import io.playcast.remote.Remote;
import java.time.Duration;
import java.util.function.Function;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One installation's DynamoDB: its client, the way there that gives up in time, and what its tables' names begin with. */
public record Dynamo(DynamoDbClient client, Remote remote, String prefix) {
    /** For the client: it neither waits for ever nor tries again by itself, for {@link Remote} does, and counts. */
    public static final ClientOverrideConfiguration CALLS = ClientOverrideConfiguration.builder()
            .retryStrategy(AwsRetryStrategy.doNotRetry())
            .apiCallTimeout(Duration.ofSeconds(5))
            .build();

    public static Dynamo of(DynamoDbClient client, String prefix, Patience patience, MeterRegistry meters) {
        return new Dynamo(client, new Remote("dynamodb", patience, AwsFaults::of, meters), prefix);
    }

    <T> T call(Function<DynamoDbClient, T> call) {
        return remote.call(() -> call.apply(client));
    }
}

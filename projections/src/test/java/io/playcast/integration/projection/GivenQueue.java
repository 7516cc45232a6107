package io.playcast.integration.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.given.Eventually;
import io.playcast.remote.AwsFaults;
import io.playcast.remote.Patience;
import io.playcast.remote.Remote;
import io.playcast.stored.Json;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** A queue as its reader sees it. */
final class GivenQueue implements AutoCloseable {
    private static final Patience SHORT =
            new Patience(2, Duration.ofMillis(20), Duration.ofMillis(40), 4, Duration.ofSeconds(1));

    private final SqsClient client;
    private final String name;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    GivenQueue(String endpoint, String name) {
        this.name = name;
        this.client = client(endpoint);
    }

    /** One that leaves trying again to whoever calls. */
    static SqsClient client(String endpoint) {
        return SqsClient.builder()
                .endpointOverride(URI.create(endpoint))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .overrideConfiguration(tries -> tries.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    SqsQueue queue() {
        return new SqsQueue(client, name, new Remote("sqs", SHORT, AwsFaults::of, meters));
    }

    /** 0 while the breaker of this queue's way is closed, 2 while it is open. */
    double breaker() {
        return meters.get("playcast.remote.breaker").gauge().value();
    }

    /** Takes that many messages and deletes them, in the order in which they come. */
    List<JsonNode> take(int count) {
        var taken = new ArrayList<JsonNode>();
        Eventually.value(() -> {
            receive().forEach(message -> {
                taken.add(parsed(message.body()));
                client.deleteMessage(delete -> delete.queueUrl(url()).receiptHandle(message.receiptHandle()));
            });
            if (taken.size() < count) {
                throw new AssertionError("only " + taken);
            }
            return taken;
        });
        return taken;
    }

    /** Looks at what is there, fails at it, and gives it back at once. */
    void failAtAll() {
        receive()
                .forEach(message -> client.changeMessageVisibility(change -> change.queueUrl(url())
                        .receiptHandle(message.receiptHandle())
                        .visibilityTimeout(0)));
    }

    List<Message> receive() {
        return client.receiveMessage(receive ->
                        receive.queueUrl(url()).maxNumberOfMessages(10).visibilityTimeout(30))
                .messages();
    }

    private String url() {
        return client.getQueueUrl(get -> get.queueName(name + ".fifo")).queueUrl();
    }

    @Override
    public void close() {
        client.close();
    }

    private static JsonNode parsed(String body) {
        try {
            return Json.stored().readTree(body);
        } catch (JsonProcessingException problem) {
            throw new AssertionError(body, problem);
        }
    }
}

package io.playcast.given;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.dynamo.Dynamo;
import io.playcast.engines.SharedEngines;
import io.playcast.remote.Patience;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Ways to the tests' DynamoDB. */
public final class DynamoDbLocal {
    private DynamoDbLocal() {}

    public static DynamoDbClient client() {
        return client(URI.create(SharedEngines.dynamoDb().uri()));
    }

    public static DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .overrideConfiguration(Dynamo.CALLS)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    /** Tables that nobody else has. */
    public static Dynamo alone(DynamoDbClient client) {
        return alone(client, Patience.USUAL);
    }

    public static Dynamo alone(DynamoDbClient client, Patience patience) {
        return Dynamo.of(client, "it-" + Ids.next() + "-", patience, new SimpleMeterRegistry());
    }
}

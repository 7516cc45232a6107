package io.playcast.launcher;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.codec.StringCodec;
import io.playcast.view.RedisLink;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Calls each engine that is reached by TLS once before the port is opened. One that is away may still come; one that poses as another, or whose authority we were not told of, is for the operator to look at now. */
final class TrustAtStart implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(TrustAtStart.class);

    private final DataSource database;
    private final Optional<AbstractRedisClient> redis;
    private final Optional<DynamoDbClient> dynamoDb;
    private final Optional<SqsClient> sqs;

    /**
     * @param redis empty where it is not reached by TLS
     * @param dynamoDb the same, and where it is Amazon's
     * @param sqs the same, and where there is none
     */
    TrustAtStart(
            DataSource database,
            Optional<AbstractRedisClient> redis,
            Optional<DynamoDbClient> dynamoDb,
            Optional<SqsClient> sqs) {
        this.database = database;
        this.redis = redis;
        this.dynamoDb = dynamoDb;
        this.sqs = sqs;
    }

    private interface Call {
        void make() throws SQLException;
    }

    /** @throws IllegalStateException with a sentence for the first engine that is not trusted */
    @Override
    public void afterSingletonsInstantiated() {
        call(
                "PostgreSQL",
                StartReport.DATABASE_TRUST,
                () -> database.getConnection().close());
        redis.ifPresent(client -> call("Redis", "playcast.redis.tls", () -> ping(client)));
        dynamoDb.ifPresent(client ->
                call("DynamoDB", "playcast.dynamodb.tls", () -> client.listTables(request -> request.limit(1))));
        sqs.ifPresent(
                client -> call("SQS", "playcast.sqs.tls", () -> client.listQueues(request -> request.maxResults(1))));
    }

    private static void ping(AbstractRedisClient client) {
        try (var link = new RedisLink<>(client, StringCodec.UTF8)) {
            link.open().sync().ping();
        }
    }

    private static void call(String engine, String setting, Call call) {
        try {
            call.make();
        } catch (SQLException | RuntimeException problem) {
            var distrust = Distrust.of(engine, setting, problem);
            if (distrust.isPresent()) {
                throw new IllegalStateException(distrust.get());
            }
            LOG.debug("{} is away at the start", engine, problem);
        }
    }
}

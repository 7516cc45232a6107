package io.playcast.engines;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** PostgreSQL, Redis, DynamoDB Local, ElasticMQ and S3Proxy, running as children of this process on loopback ports. */
public final class Engines implements AutoCloseable {

    private final OwnerLock owner;
    private final Postgres postgres;
    private final Redis redis;
    private final DynamoDb dynamoDb;
    private final Sqs sqs;
    private final S3 s3;

    private Engines(OwnerLock owner, Postgres postgres, Redis redis, DynamoDb dynamoDb, Sqs sqs, S3 s3) {
        this.owner = owner;
        this.postgres = postgres;
        this.redis = redis;
        this.dynamoDb = dynamoDb;
        this.sqs = sqs;
        this.s3 = s3;
    }

    /** Stops orphans, then starts all of them at once; a failure stops those that came up and says one sentence. */
    public static Engines start(EnginesOptions options) {
        var owner = OwnerLock.take(options.state().create());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Orphans.stopOwned(options.state())
                    .forEach(name -> options.progress().accept(name + " of a killed platform stopped"));
            return startAll(options, owner, threads);
        } catch (RuntimeException problem) {
            owner.close();
            throw problem;
        }
    }

    private static Engines startAll(EnginesOptions options, OwnerLock owner, Executor threads) {
        var state = options.state();
        var ports = new Ports(state);
        int pgPort = ports.free(Postgres.NAME);
        int redisPort = ports.free(Redis.NAME);
        int dynamoPort = ports.free(DynamoDb.NAME);
        int sqsPort = ports.free(Sqs.NAME);
        int s3Port = ports.free(S3.NAME);
        var redisProgram = RedisBinary.find(state.redis());
        var postgres = begin(() -> Postgres.start(state, pgPort), "PostgreSQL", options, threads);
        var redis = begin(() -> Redis.start(state, redisProgram, redisPort), "Redis", options, threads);
        var dynamo = begin(() -> DynamoDb.start(state, options.root(), dynamoPort), "DynamoDB", options, threads);
        var sqs = begin(() -> Sqs.start(state, options.root(), sqsPort), "SQS", options, threads);
        var s3 = begin(() -> S3.start(state, options.root(), s3Port), "S3", options, threads);
        try {
            CompletableFuture.allOf(postgres, redis, dynamo, sqs, s3).join();
            return new Engines(owner, postgres.join(), redis.join(), dynamo.join(), sqs.join(), s3.join());
        } catch (CompletionException failed) {
            Stream.of(postgres, redis, dynamo, sqs, s3)
                    .filter(engine -> !engine.isCompletedExceptionally())
                    .forEach(engine -> engine.join().close());
            throw failed.getCause() instanceof RuntimeException sentence ? sentence : failed;
        }
    }

    private static <E extends Engine> CompletableFuture<E> begin(
            Supplier<E> start, String title, EnginesOptions options, Executor threads) {
        var began = System.nanoTime();
        return CompletableFuture.supplyAsync(start, threads).thenApply(engine -> {
            var millis = (System.nanoTime() - began) / 1_000_000;
            options.progress().accept("%s ready on port %d (%d ms)".formatted(title, engine.port(), millis));
            return engine;
        });
    }

    public String jdbcUrl() {
        return postgres.jdbcUrl();
    }

    public String user() {
        return postgres.user();
    }

    public String redisUri() {
        return redis.uri();
    }

    public String dynamoDbUri() {
        return dynamoDb.uri();
    }

    public String sqsUri() {
        return sqs.uri();
    }

    public S3 s3() {
        return s3;
    }

    /** Stops all of them; call it when nothing uses them any more (after the application context is closed). */
    @Override
    public void close() {
        try (owner;
                postgres;
                redis;
                dynamoDb;
                sqs;
                s3) {
            // each is closed, last one first, even if another cannot be
        }
    }
}

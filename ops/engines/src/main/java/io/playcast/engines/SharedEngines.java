package io.playcast.engines;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Real engines for tests and benchmarks: each is started when somebody first asks for it, once a JVM, and gone with that JVM.
 *
 * <p>Tests that must not see each other's rows ask {@link Postgres#database(String)} for a database of their own.
 */
public final class SharedEngines {

    private static final Shared<Postgres> POSTGRES =
            new Shared<>(() -> Postgres.start(TestHome.get(), TestHome.port(Postgres.NAME)));
    private static final Shared<Redis> REDIS = new Shared<>(
            () -> Redis.start(TestHome.get(), RedisBinary.find(TestHome.get().redis()), TestHome.port(Redis.NAME)));
    private static final Shared<DynamoDb> DYNAMO_DB =
            new Shared<>(() -> DynamoDb.start(TestHome.get(), ProjectRoot.find(), TestHome.port(DynamoDb.NAME)));

    private static final Shared<Sqs> SQS =
            new Shared<>(() -> Sqs.start(TestHome.get(), ProjectRoot.find(), TestHome.port(Sqs.NAME)));
    private static final Shared<S3> S3_STORE =
            new Shared<>(() -> S3.start(TestHome.get(), ProjectRoot.find(), TestHome.port(S3.NAME)));

    private static final Queue<Runnable> USERS = new ConcurrentLinkedQueue<>();

    /** One for all of them: the ports are chosen one after the other. */
    private static final ReentrantLock STARTING = new ReentrantLock();

    private SharedEngines() {}

    public static Postgres postgres() {
        return POSTGRES.get();
    }

    /** Opens PostgreSQL anew on the data and the port it had, for a test that has just killed it. */
    public static Postgres postgresAgain() {
        POSTGRES.close();
        return POSTGRES.get();
    }

    public static Redis redis() {
        return REDIS.get();
    }

    public static DynamoDb dynamoDb() {
        return DYNAMO_DB.get();
    }

    public static Sqs sqs() {
        return SQS.get();
    }

    public static S3 s3() {
        return S3_STORE.get();
    }

    /** Whoever stands on the engines for as long as the JVM lives is ended before they are. */
    public static void endFirst(Runnable user) {
        USERS.add(user);
    }

    /** Called by the hook of {@link TestHome}, on its thread. */
    static void close() {
        USERS.forEach(Runnable::run);
        POSTGRES.close();
        REDIS.close();
        DYNAMO_DB.close();
        SQS.close();
        S3_STORE.close();
    }

    /** One engine, started at most once; callers on other threads wait for it. */
    private static final class Shared<E extends Engine> {

        private final Supplier<E> start;
        private Optional<E> running = Optional.empty();

        Shared(Supplier<E> start) {
            this.start = start;
        }

        E get() {
            STARTING.lock();
            try {
                if (running.isEmpty()) {
                    running = Optional.of(start.get());
                }
                return running.get();
            } finally {
                STARTING.unlock();
            }
        }

        void close() {
            STARTING.lock();
            try {
                running.ifPresent(Engine::close);
                running = Optional.empty();
            } finally {
                STARTING.unlock();
            }
        }
    }
}

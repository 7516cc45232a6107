package io.playcast.engines;

/** A running engine; closing it stops its process and returns when it is gone. */
public sealed interface Engine extends AutoCloseable permits Postgres, Redis, DynamoDb, Sqs, S3 {

    int port();

    @Override
    void close();
}

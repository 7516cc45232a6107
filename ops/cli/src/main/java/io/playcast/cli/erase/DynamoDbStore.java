package io.playcast.cli.erase;

import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every item of every table of a DynamoDB, page by page, down to the last attribute. */
record DynamoDbStore(DynamoDbClient client) implements Store {
    @Override
    public String name() {
        return "dynamodb";
    }

    @Override
    public void requireReachable() {
        try {
            client.listTables(list -> list.limit(1));
        } catch (SdkException problem) {
            throw new ScanFailed("DynamoDB", problem);
        }
    }

    @Override
    public Scanned scan(Needles needles, ScanProgress progress) {
        var count = new Scanned.Count(name(), needles, progress);
        try {
            client.listTablesPaginator().tableNames().forEach(table -> {
                count.enter(table);
                client.scanPaginator(scan -> scan.tableName(table).consistentRead(true))
                        .items()
                        .forEach(item -> item.forEach((name, value) -> attribute(name, value, count)));
            });
            return count.done();
        } catch (SdkException problem) {
            throw new ScanFailed("DynamoDB", problem);
        }
    }

    private static void attribute(String name, AttributeValue value, Scanned.Count count) {
        text(name, count);
        value(value, count);
    }

    private static void value(AttributeValue value, Scanned.Count count) {
        switch (value.type()) {
            case S -> text(value.s(), count);
            case N -> text(value.n(), count);
            case B -> count.value(value.b().asByteArrayUnsafe());
            case SS -> value.ss().forEach(one -> text(one, count));
            case NS -> value.ns().forEach(one -> text(one, count));
            case BS -> value.bs().forEach(one -> count.value(one.asByteArrayUnsafe()));
            case M -> value.m().forEach((name, one) -> attribute(name, one, count));
            case L -> value.l().forEach(one -> value(one, count));
            case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> {}
        }
    }

    private static void text(String text, Scanned.Count count) {
        count.value(text.getBytes(StandardCharsets.UTF_8));
    }
}

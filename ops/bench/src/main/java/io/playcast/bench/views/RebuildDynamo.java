package io.playcast.bench.views;

import io.playcast.bench.BenchProblem;
import io.playcast.bench.BenchRow;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Items a second of a rebuild of the session history, beside BatchWriteItem of the same items, as many in flight as does best. */
final class RebuildDynamo implements ViewsCase {
    private static final String MODEL = "session-history";
    private static final int A_BATCH = 25;
    private static final List<Integer> IN_FLIGHT = List.of(1, 2, 4, 8);

    @Override
    public String name() {
        return "rebuild-dynamodb";
    }

    @Override
    public BenchRow run(ViewsWorld world) {
        var rebuilt = new Rebuilt(world.rest(), MODEL);
        rebuilt.seconds();
        try (var dynamo = client(world)) {
            var table = newest(dynamo);
            var items = dynamo.scanPaginator(scan -> scan.tableName(table.tableName())).items().stream()
                    .toList();
            int best = best(dynamo, table, items);
            return BenchRow.of(
                    ViewsWorld.higher(
                            name(),
                            "items/s",
                            "BatchWriteItem of the same items, " + best + " in flight (the best)",
                            0.8),
                    world.inTurns(
                            name(), () -> items.size() / rebuilt.seconds(), () -> written(dynamo, table, items, best)),
                    items.size() + " sessions of " + Effort.EVENTS_A_SESSION
                            + " events into DynamoDB Local; ours reads and folds the log, too");
        }
    }

    private static DynamoDbClient client(ViewsWorld world) {
        int port = world.engine("dynamodb").port();
        return DynamoDbClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    /** The table of the version that is read now. */
    private static TableDescription newest(DynamoDbClient dynamo) {
        return dynamo.listTablesPaginator().tableNames().stream()
                .filter(table -> table.contains(MODEL))
                .map(table ->
                        dynamo.describeTable(which -> which.tableName(table)).table())
                .max((a, b) -> a.creationDateTime().compareTo(b.creationDateTime()))
                .orElseThrow(() -> new BenchProblem("DynamoDB has no table of " + MODEL));
    }

    private static int best(DynamoDbClient dynamo, TableDescription like, List<Map<String, AttributeValue>> items) {
        int best = 0;
        double most = 0;
        for (int inFlight : IN_FLIGHT) {
            double rate = written(dynamo, like, items, inFlight);
            if (rate > most) {
                most = rate;
                best = inFlight;
            }
        }
        return best;
    }

    private static double written(
            DynamoDbClient dynamo, TableDescription like, List<Map<String, AttributeValue>> items, int inFlight) {
        var table = "bench-bound";
        make(dynamo, like, table);
        try (var threads = Executors.newFixedThreadPool(inFlight)) {
            long began = System.nanoTime();
            var batches = IntStream.iterate(0, at -> at < items.size(), at -> at + A_BATCH)
                    .<Future<?>>mapToObj(at -> threads.submit(() ->
                            write(dynamo, table, items.subList(at, Math.min(items.size(), at + A_BATCH)))))
                    .toList();
            for (var batch : batches) {
                batch.get();
            }
            return items.size() / ((System.nanoTime() - began) / 1e9);
        } catch (ExecutionException problem) {
            throw new BenchProblem("The items cannot be written: " + problem.getCause(), problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted", problem);
        } finally {
            dynamo.deleteTable(which -> which.tableName(table));
        }
    }

    private static void write(DynamoDbClient dynamo, String table, List<Map<String, AttributeValue>> items) {
        var requests = new ArrayList<WriteRequest>();
        items.forEach(item -> requests.add(
                WriteRequest.builder().putRequest(put -> put.item(item)).build()));
        var left = Map.<String, List<WriteRequest>>of(table, requests);
        while (!left.isEmpty()) {
            var now = left;
            left = dynamo.batchWriteItem(write -> write.requestItems(now)).unprocessedItems();
        }
    }

    private static void make(DynamoDbClient dynamo, TableDescription like, String name) {
        dynamo.createTable(table -> {
            table.tableName(name)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(like.attributeDefinitions())
                    .keySchema(like.keySchema());
            if (like.hasGlobalSecondaryIndexes()) {
                table.globalSecondaryIndexes(like.globalSecondaryIndexes().stream()
                        .map(index -> software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex.builder()
                                .indexName(index.indexName())
                                .keySchema(index.keySchema())
                                .projection(index.projection())
                                .build())
                        .toList());
            }
        });
        dynamo.waiter().waitUntilTableExists(table -> table.tableName(name));
    }
}

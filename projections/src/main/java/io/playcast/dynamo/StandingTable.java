package io.playcast.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** A table as it stands, brought up to its definition when first needed: made when absent, indexes and expiry added when they came later.
 *
 * <p>Any number of nodes may do so at once; who is late finds it done. DynamoDB may be away when the platform starts. */
final class StandingTable {
    private static final int LOOKS = 200;
    private static final long BETWEEN_NANOS = 50_000_000;

    private final Dynamo dynamo;
    private final DynamoTable<?> table;
    private final String name;
    private final ReentrantLock preparing = new ReentrantLock();
    private volatile boolean ready;
    private volatile boolean growing;

    StandingTable(Dynamo dynamo, DynamoTable<?> table, String name) {
        this.dynamo = dynamo;
        this.table = table;
        this.name = name;
    }

    /** The table's name, once the table can be used. */
    String ready() {
        if (!ready) {
            preparing.lock();
            try {
                if (!ready) {
                    prepare();
                    ready = true;
                }
            } finally {
                preparing.unlock();
            }
        }
        return name;
    }

    String name() {
        return name;
    }

    /** Somebody has dropped it behind our back: it is made again when it is needed. */
    void missing() {
        ready = false;
    }

    void drop() {
        ready = false;
        delete();
        // One that stands again was made by a follower that goes on writing, and is empty.
        for (int looks = 0; looks < LOOKS && status() == TableStatus.DELETING; looks++) {
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    private void delete() {
        try {
            dynamo.call(client -> client.deleteTable(delete -> delete.tableName(name)));
        } catch (ResourceNotFoundException | ResourceInUseException _) {
            // There is none, or somebody is at it.
        }
    }

    /** Looks often: a table may be dropped and made anew by a builder while its follower writes. */
    private void prepare() {
        for (int looks = 0; looks < LOOKS; looks++) {
            switch (status()) {
                case ACTIVE, UPDATING -> {
                    growing = !addIndexes();
                    letExpire();
                    return;
                }
                case UNKNOWN_TO_SDK_VERSION -> create();
                default -> LockSupport.parkNanos(BETWEEN_NANOS);
            }
        }
        throw new NotReady("the table " + name + " is not ready yet");
    }

    /** Of the table; unknown where there is none. */
    private TableStatus status() {
        try {
            return described().tableStatus();
        } catch (ResourceNotFoundException _) {
            return TableStatus.UNKNOWN_TO_SDK_VERSION;
        }
    }

    private TableDescription described() {
        return dynamo.call(client -> client.describeTable(describe -> describe.tableName(name)))
                .table();
    }

    /** For whoever asks an index: rows are read and written while one grows. */
    void requireIndexes() {
        ready();
        if (growing) {
            growing = !addIndexes();
        }
        if (growing) {
            throw new NotReady("an index of " + name + " is not whole yet");
        }
    }

    private void create() {
        try {
            dynamo.call(client -> client.createTable(this::definition));
        } catch (ResourceInUseException _) {
            // Another node was faster, which is as good.
        }
    }

    private void definition(CreateTableRequest.Builder create) {
        create.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes(table.indexes()))
                .keySchema(key(DynamoTable.KEY, KeyType.HASH));
        if (!table.indexes().isEmpty()) {
            create.globalSecondaryIndexes(
                    table.indexes().stream().map(StandingTable::definition).toList());
        }
    }

    /** DynamoDB adds one index at a time. @return whether all are there and whole */
    private boolean addIndexes() {
        var known = described().globalSecondaryIndexes().stream()
                .collect(Collectors.toMap(
                        GlobalSecondaryIndexDescription::indexName, GlobalSecondaryIndexDescription::indexStatus));
        for (var index : table.indexes()) {
            if (!known.containsKey(index.name())) {
                add(index);
                return false;
            }
        }
        return known.values().stream().allMatch(IndexStatus.ACTIVE::equals);
    }

    private void add(Index index) {
        var definition = definition(index);
        try {
            dynamo.call(client -> client.updateTable(update -> update.tableName(name)
                    .attributeDefinitions(attributes(List.of(index)))
                    .globalSecondaryIndexUpdates(change -> change.create(one -> one.indexName(index.name())
                            .keySchema(definition.keySchema())
                            .projection(definition.projection())))));
        } catch (ResourceInUseException | LimitExceededException _) {
            // Another node is adding it.
        } catch (DynamoDbException again) {
            requireDone(again);
        }
    }

    private void letExpire() {
        if (table.expires() == null) {
            return;
        }
        var status = dynamo.call(client -> client.describeTimeToLive(describe -> describe.tableName(name)))
                .timeToLiveDescription()
                .timeToLiveStatus();
        if (status == TimeToLiveStatus.DISABLED) {
            try {
                dynamo.call(client -> client.updateTimeToLive(update -> update.tableName(name)
                        .timeToLiveSpecification(on -> on.enabled(true).attributeName(DynamoTable.EXPIRES))));
            } catch (DynamoDbException again) {
                requireDone(again);
            }
        }
    }

    /** Another node did it, or the answer was lost after it was done: DynamoDB refuses what is so already. */
    private static void requireDone(DynamoDbException again) {
        if (again.awsErrorDetails() == null
                || !"ValidationException".equals(again.awsErrorDetails().errorCode())) {
            throw again;
        }
    }

    private static GlobalSecondaryIndex definition(Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(key(index.partition(), KeyType.HASH), key(index.sort(), KeyType.RANGE))
                .projection(
                        Projection.builder().projectionType(ProjectionType.ALL).build())
                .build();
    }

    private static List<AttributeDefinition> attributes(List<Index> indexes) {
        Map<String, ScalarAttributeType> types = new HashMap<>();
        types.put(DynamoTable.KEY, ScalarAttributeType.S);
        for (var index : indexes) {
            types.put(index.partition(), ScalarAttributeType.S);
            types.put(index.sort(), index.order());
        }
        var all = new ArrayList<AttributeDefinition>();
        types.forEach((name, type) -> all.add(AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(Objects.requireNonNull(type))
                .build()));
        return all;
    }

    private static KeySchemaElement key(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }
}

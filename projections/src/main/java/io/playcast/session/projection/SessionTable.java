package io.playcast.session.projection;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The DynamoDB table of the session history: keyed by session, with an index that lists them by id and so by time.
 *
 * <p>It is created when first needed and absent; DynamoDB may be away when the platform starts. */
final class SessionTable {
    static final String SESSION = "session";
    /** The same in every item: the partition of the index. */
    static final String KIND = "kind";

    static final String BY_TIME = "by-time";

    private final DynamoDbClient dynamo;
    private final String name;
    private volatile boolean exists;

    SessionTable(DynamoDbClient dynamo, String prefix, int version) {
        this.dynamo = dynamo;
        this.name = prefix + "session-history" + (version == 1 ? "" : "-v" + version);
    }

    void drop() {
        exists = false;
        try {
            dynamo.deleteTable(table -> table.tableName(name));
            dynamo.waiter().waitUntilTableNotExists(table -> table.tableName(name));
        } catch (ResourceNotFoundException _) {
            // There never was one.
        }
    }

    /** The table's name, once the table can be used. */
    String ready() {
        if (!exists) {
            create();
            dynamo.waiter().waitUntilTableExists(table -> table.tableName(name));
            exists = true;
        }
        return name;
    }

    private void create() {
        var present = dynamo.listTablesPaginator(tables -> {}).tableNames().stream();
        if (present.anyMatch(name::equals)) {
            return;
        }
        try {
            dynamo.createTable(this::definition);
        } catch (ResourceInUseException _) {
            // Another node was faster, which is as good.
        }
    }

    private void definition(CreateTableRequest.Builder table) {
        table.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        a -> a.attributeName(SESSION).attributeType(ScalarAttributeType.S),
                        a -> a.attributeName(KIND).attributeType(ScalarAttributeType.S))
                .keySchema(k -> k.attributeName(SESSION).keyType(KeyType.HASH))
                .globalSecondaryIndexes(index -> index.indexName(BY_TIME)
                        .keySchema(
                                k -> k.attributeName(KIND).keyType(KeyType.HASH),
                                k -> k.attributeName(SESSION).keyType(KeyType.RANGE))
                        .projection(p -> p.projectionType(ProjectionType.ALL)));
    }
}

package io.playcast.session.projection;

import io.playcast.view.Rows;
import io.playcast.view.Seen;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The session history in DynamoDB. An item is replaced only by one that has seen more. */
public final class SessionItems implements Rows<SessionRecord> {
    private static final String STREAM = "session:";

    private final DynamoDbClient dynamo;
    private final SessionTable table;

    public SessionItems(DynamoDbClient dynamo, String tablePrefix, int version) {
        this.dynamo = dynamo;
        this.table = new SessionTable(dynamo, tablePrefix, version);
    }

    @Override
    public Optional<Seen<SessionRecord>> read(String stream) {
        var found = dynamo.getItem(
                get -> get.tableName(table.ready()).key(key(stream)).consistentRead(true));
        return found.hasItem() ? Optional.of(SessionItem.row(found.item())) : Optional.empty();
    }

    @Override
    public void write(String stream, Seen<SessionRecord> row) {
        try {
            dynamo.putItem(put -> put.tableName(table.ready())
                    .item(SessionItem.of(row))
                    .conditionExpression("attribute_not_exists(#seq) or #seq < :seq")
                    .expressionAttributeNames(Map.of("#seq", SessionItem.SEQ))
                    .expressionAttributeValues(Map.of(":seq", SessionItem.number(row.seq()))));
        } catch (ConditionalCheckFailedException _) {
            // What stands there has seen this event or more.
        }
    }

    /** The newest sessions first. @param after the last session of the page before, or empty */
    public List<SessionRecord> page(String after, int limit) {
        return dynamo.query(query -> listing(query, after, limit)).items().stream()
                .map(item -> SessionItem.row(item).view())
                .toList();
    }

    @Override
    public void drop() {
        table.drop();
    }

    @Override
    public List<String> streams() {
        return dynamo
                .scanPaginator(scan -> scan.tableName(table.ready())
                        .consistentRead(true)
                        .projectionExpression("#session")
                        .expressionAttributeNames(Map.of("#session", SessionTable.SESSION)))
                .items()
                .stream()
                .map(item -> STREAM + item.get(SessionTable.SESSION).s())
                .toList();
    }

    private void listing(QueryRequest.Builder query, String after, int limit) {
        query.tableName(table.ready())
                .indexName(SessionTable.BY_TIME)
                .scanIndexForward(false)
                .limit(limit)
                .keyConditionExpression("#kind = :kind" + (after.isEmpty() ? "" : " and #session < :after"))
                .expressionAttributeNames(
                        after.isEmpty()
                                ? Map.of("#kind", SessionTable.KIND)
                                : Map.of("#kind", SessionTable.KIND, "#session", SessionTable.SESSION))
                .expressionAttributeValues(
                        after.isEmpty()
                                ? Map.of(":kind", SessionItem.text(SessionTable.SESSION))
                                : Map.of(
                                        ":kind", SessionItem.text(SessionTable.SESSION),
                                        ":after", SessionItem.text(after)));
    }

    private static Map<String, AttributeValue> key(String stream) {
        return Map.of(SessionTable.SESSION, SessionItem.text(stream.substring(STREAM.length())));
    }
}

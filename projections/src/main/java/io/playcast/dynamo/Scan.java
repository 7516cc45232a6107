package io.playcast.dynamo;

import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Goes through a whole table, page by page; a page that fails is asked for again, and no other is. */
final class Scan {
    private final Dynamo dynamo;
    private final String table;

    Scan(Dynamo dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** @param narrowed what is wanted of the table */
    void forEach(Consumer<ScanRequest.Builder> narrowed, Consumer<Map<String, AttributeValue>> taker) {
        Map<String, AttributeValue> last = Map.of();
        do {
            var request = ScanRequest.builder().tableName(table).consistentRead(true);
            narrowed.accept(request);
            if (!last.isEmpty()) {
                request.exclusiveStartKey(last);
            }
            var page = dynamo.call(client -> client.scan(request.build()));
            page.items().forEach(taker);
            last = page.lastEvaluatedKey();
        } while (!last.isEmpty());
    }
}

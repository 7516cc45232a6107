package io.playcast.audit.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.dynamo.DynamoTable;
import io.playcast.dynamo.Index;
import io.playcast.stored.Json;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A link of the chain as it is looked for: by whom it was done to, and by who did it. What it says stays in the chain.
 *
 * @param subject id of the person it was done to, or else of the lobby, session or game
 */
public record AuditedAct(long number, Instant at, String by, String what, String about, String subject) {
    /** In order of the chain. */
    static final Index BY_NUMBER = Index.byNumber("by-number", "kind", "number");

    static final String KIND = "act";
    public static final Index BY_SUBJECT = Index.byNumber("by-subject", "subject", "number");
    public static final Index BY_ACTOR = Index.byNumber("by-actor", "by", "number");
    public static final DynamoTable<AuditedAct> TABLE = DynamoTable.of(
                    "audit-trail", AuditedAct.class, BY_NUMBER, BY_SUBJECT, BY_ACTOR)
            .with(_ -> Map.of("kind", AttributeValue.fromS(KIND)));

    static AuditedAct of(AuditPages.Row row) {
        var body = json(row);
        var about = body.path("about").asText();
        var data = body.path("data");
        // The one who acts may stand in the data, too, under another name.
        var subject = Stream.of("user", "to", "spared")
                .map(name -> data.path(name).asText(""))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse(about.substring(about.indexOf(':') + 1));
        return new AuditedAct(
                row.number(),
                Instant.parse(body.path("at").asText()),
                body.path("by").asText(),
                body.path("what").asText(),
                about,
                subject);
    }

    private static JsonNode json(AuditPages.Row row) {
        try {
            return Json.stored().readTree(row.body());
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("link " + row.number() + " is not readable", problem);
        }
    }
}

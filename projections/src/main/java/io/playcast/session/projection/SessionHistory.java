package io.playcast.session.projection;

import io.playcast.dynamo.DynamoTable;
import io.playcast.dynamo.Index;
import io.playcast.session.SessionEvent;
import io.playcast.view.Fold;
import io.playcast.view.Progress;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every session there ever was, one item each in DynamoDB. */
@ProcessingGroup(SessionHistory.NAME)
public final class SessionHistory {
    public static final String NAME = "session-history";
    public static final Fold<SessionRecord, SessionEvent> FOLD =
            new Fold<>("session:", SessionEvent.class, SessionRecord::after);
    public static final Index BY_TIME = Index.byText("by-time", "kind", "session");
    public static final Index BY_LOBBY = Index.byText("by-lobby", "lobby", "session");
    public static final Index BY_OWNER = Index.byText("by-owner", "owner", "session");
    /** The same in each row: the partition of {@link #BY_TIME}. */
    public static final String KIND = "session";

    private static final int WITH_COURSE = 2;
    public static final DynamoTable<SessionRecord> TABLE = DynamoTable.of(
                    NAME, SessionRecord.class, BY_TIME, BY_LOBBY, BY_OWNER)
            .inShape(WITH_COURSE)
            .with(_ -> Map.of("kind", AttributeValue.fromS(KIND)));

    private final Progress<SessionRecord, SessionEvent> progress;

    public SessionHistory(Progress<SessionRecord, SessionEvent> progress) {
        this.progress = progress;
    }

    @EventHandler
    void on(SessionEvent event, DomainEventMessage<?> message) {
        progress.apply(event, message);
    }
}

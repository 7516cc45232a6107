package io.playcast.quality.projection;

import io.playcast.dynamo.DynamoTable;
import io.playcast.dynamo.Index;
import io.playcast.quality.QualityEvent;
import io.playcast.view.Fold;
import io.playcast.view.Progress;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** The windows of each minute of each connection in one row, for long. */
@ProcessingGroup(QualityMinutes.NAME)
public final class QualityMinutes {
    public static final String NAME = "quality-minutes";
    /** Windows of five seconds in one row. */
    private static final long WINDOWS = 12;

    public static final Fold<MeasuredMinute, QualityEvent> FOLD =
            new Fold<>(List.of("quality:"), WINDOWS, QualityEvent.class, MeasuredMinute::after);
    public static final Index BY_SESSION = Index.byNumber("by-session", "session", "moment");
    public static final DynamoTable<MeasuredMinute> TABLE =
            DynamoTable.of(NAME, MeasuredMinute.class, BY_SESSION).until(MeasuredMinute::expires);

    private final Progress<MeasuredMinute, QualityEvent> progress;

    public QualityMinutes(Progress<MeasuredMinute, QualityEvent> progress) {
        this.progress = progress;
    }

    @EventHandler
    void on(QualityEvent event, DomainEventMessage<?> message) {
        progress.apply(event, message);
    }
}

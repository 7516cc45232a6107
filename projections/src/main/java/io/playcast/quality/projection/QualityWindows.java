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

/** The windows of the last days, each a row; DynamoDB forgets them by itself. */
@ProcessingGroup(QualityWindows.NAME)
public final class QualityWindows {
    public static final String NAME = "quality-windows";
    /** Windows of five seconds in one row. */
    private static final long WINDOWS = 1;

    public static final Fold<MeasuredWindow, QualityEvent> FOLD =
            new Fold<>(List.of("quality:"), WINDOWS, QualityEvent.class, MeasuredWindow::after);
    public static final Index BY_SESSION = Index.byNumber("by-session", "session", "moment");
    public static final DynamoTable<MeasuredWindow> TABLE =
            DynamoTable.of(NAME, MeasuredWindow.class, BY_SESSION).until(MeasuredWindow::expires);

    private final Progress<MeasuredWindow, QualityEvent> progress;

    public QualityWindows(Progress<MeasuredWindow, QualityEvent> progress) {
        this.progress = progress;
    }

    @EventHandler
    void on(QualityEvent event, DomainEventMessage<?> message) {
        progress.apply(event, message);
    }
}

package io.playcast.edge.quality;

import io.playcast.Metadata;
import io.playcast.Rejected;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.quality.QualityCommand.AppendQuality;
import io.playcast.quality.QualityEvent.QualityReported;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends finished windows, up to 100 a command, at most once a second; keeps 5,000 while the store is away, then drops the oldest. */
public final class QualityBatch {
    static final int WAITING = 5_000;
    private static final int BATCH = 100;
    private static final Logger LOG = LoggerFactory.getLogger(QualityBatch.class);

    private final OpenWindows windows;
    private final Commands commands;
    private final Ids ids;
    private final String node;
    private final Deque<QualityReported> waiting = new ArrayDeque<>();

    /** @param node names this edge among others */
    public QualityBatch(OpenWindows windows, Commands commands, Ids ids, String node) {
        this.windows = windows;
        this.commands = commands;
        this.ids = ids;
        this.node = node;
    }

    /** Called by one thread. Blocks on the commit. */
    public void flush(long nowMs) {
        waiting.addAll(windows.over(nowMs));
        int dropped = 0;
        for (; waiting.size() > WAITING; dropped++) {
            waiting.remove();
        }
        if (dropped > 0) {
            LOG.warn("The store is away; quality windows were dropped count={}", dropped);
        }
        while (!waiting.isEmpty() && append()) {}
    }

    /** False when the store is away: the batch stays in front of the others. */
    private boolean append() {
        var batch = new ArrayList<QualityReported>(BATCH);
        while (batch.size() < BATCH && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        var corr = ids.next();
        try {
            commands.send(Metadata.of("quality/" + corr, corr, node, "edge"), new AppendQuality(node, batch));
            return true;
        } catch (Rejected refused) {
            if (!refused.isUnavailable()) {
                LOG.error("Quality windows were refused code={} corr={}", refused.code(), corr);
                return true;
            }
            for (int i = batch.size() - 1; i >= 0; i--) {
                waiting.addFirst(batch.get(i));
            }
            return false;
        }
    }
}

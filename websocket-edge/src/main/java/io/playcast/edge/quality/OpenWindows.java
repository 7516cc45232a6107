package io.playcast.edge.quality;

import io.playcast.Rejected;
import io.playcast.id.ConnectionId;
import io.playcast.id.SessionId;
import io.playcast.quality.QualityEvent.QualityReported;
import io.playcast.quality.QualityWindow;
import io.playcast.quality.policy.Windows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Reports of the current five seconds by connection; a window is done when its time, and a second of grace, are over. */
@Component
public final class OpenWindows {
    static final int CONNECTIONS = 10_000;
    private static final long GRACE_MS = 1_000;
    private static final long CLOCKS_DIFFER_MS = 2_000;
    private static final int REPORTS = 8;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<ConnectionId, Open> open = new HashMap<>();
    private final List<QualityReported> done = new ArrayList<>();

    private record Open(SessionId session, long number, List<QualityWindow> reports) {}

    /** When too many connections report at once, a new one is asked to come again. */
    public void add(SessionId session, ConnectionId connection, QualityWindow report, long nowMs) {
        var window = byOurClock(report, nowMs);
        long number = Windows.number(window);
        lock.lock();
        try {
            var current = open.get(connection);
            if (current == null && open.size() >= CONNECTIONS) {
                throw new Rejected("unavailable", "Too many reports at once", null, Windows.LENGTH_MS);
            }
            if (current != null && number < current.number) {
                return; // late: its window was judged without it
            }
            if (current == null || number > current.number) {
                close(connection, current);
                current = new Open(session, number, new ArrayList<>());
                open.put(connection, current);
            }
            if (current.reports.size() >= REPORTS) {
                throw new Rejected("rate.limited", "One report a second and connection", null, 1_000);
            }
            current.reports.add(window);
        } finally {
            lock.unlock();
        }
    }

    /** Takes out every window that is over. */
    List<QualityReported> over(long nowMs) {
        lock.lock();
        try {
            open.entrySet().removeIf(entry -> {
                boolean over = (entry.getValue().number + 1) * Windows.LENGTH_MS + GRACE_MS <= nowMs;
                if (over) {
                    close(entry.getKey(), entry.getValue());
                }
                return over;
            });
            var all = List.copyOf(done);
            done.clear();
            return all;
        } finally {
            lock.unlock();
        }
    }

    private void close(ConnectionId connection, @org.jspecify.annotations.Nullable Open window) {
        if (window != null) {
            var folded = Windows.fold(window.number, window.reports);
            done.add(new QualityReported(connection, window.session, folded));
        }
    }

    /** A client's clock may be wrong; then the time of arrival says which five seconds it speaks of. */
    private static QualityWindow byOurClock(QualityWindow w, long nowMs) {
        long off = nowMs - w.to();
        if (Math.abs(off) <= CLOCKS_DIFFER_MS) {
            return w;
        }
        long length = w.to() - w.from();
        return new QualityWindow(
                nowMs - length,
                nowMs,
                w.fps(),
                w.bitrate(),
                w.stagesMs(),
                w.rtt(),
                w.jitter(),
                w.loss(),
                w.dropped(),
                w.frozen());
    }
}

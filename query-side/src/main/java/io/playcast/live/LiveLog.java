package io.playcast.live;

import io.playcast.EventHistory;
import io.playcast.log.LogBell;
import io.playcast.log.LogTail;
import io.playcast.log.LogWindow;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The end of the log for whoever looks on: the projections' window where they run in this process, and else one of its own, with a bell that holds a connection from the first look on. */
@Component
final class LiveLog implements SmartLifecycle {
    private final ObjectProvider<LogWindow> windows;
    private final EventHistory history;
    private final DataSource source;
    private @Nullable LogBell own;
    private @Nullable LogWindow window;
    private volatile boolean closing;
    private volatile boolean running;

    LiveLog(ObjectProvider<LogWindow> windows, EventHistory history, DataSource source) {
        this.windows = windows;
        this.history = history;
        this.source = source;
    }

    LogTail after(long position) {
        return new LogTail(window(), position);
    }

    /** Whether this process is about to end: those who look on are to be told before their connections are waited for. */
    boolean isClosing() {
        return closing;
    }

    private synchronized LogWindow window() {
        if (window == null) {
            window = windows.getIfAvailable(this::opened);
        }
        return window;
    }

    private LogWindow opened() {
        own = new LogBell(source);
        own.start();
        return new LogWindow(history, own);
    }

    @Override
    public void start() {
        closing = false;
        running = true;
    }

    /** Called before the web server waits for the last answers. */
    @Override
    public void stop() {
        closing = true;
        running = false;
        close();
    }

    private synchronized void close() {
        if (own != null) {
            own.close();
            own = null;
        }
        window = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped first of all. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}

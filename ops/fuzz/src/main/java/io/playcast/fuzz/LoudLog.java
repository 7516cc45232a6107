package io.playcast.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Listens to the log for what must not be in it: errors, and warnings with an exception. */
public final class LoudLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private volatile @Nullable String first;

    public static LoudLog listening() {
        var log = new LoudLog();
        log.setContext(log.root.getLoggerContext());
        log.start();
        log.root.addAppender(log);
        return log;
    }

    @Override
    protected void append(ILoggingEvent event) {
        boolean unhandled = event.getLevel().isGreaterOrEqual(Level.ERROR)
                || event.getLevel() == Level.WARN && event.getThrowableProxy() != null;
        if (unhandled && first == null) {
            var cause = event.getThrowableProxy();
            first = event.getLoggerName() + ": " + event.getFormattedMessage()
                    + (cause == null ? "" : " (" + cause.getClassName() + ": " + cause.getMessage() + ")");
        }
    }

    /** The first that came. */
    public Optional<String> heard() {
        return Optional.ofNullable(first);
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}

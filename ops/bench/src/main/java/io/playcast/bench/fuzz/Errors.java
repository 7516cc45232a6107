package io.playcast.bench.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.playcast.bench.BenchProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Listens to the log for what must not be in it: errors, and warnings with an exception. */
final class Errors extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private volatile @Nullable String first;

    static Errors listening() {
        var errors = new Errors();
        errors.setContext(errors.root.getLoggerContext());
        errors.start();
        errors.root.addAppender(errors);
        return errors;
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

    void requireNone() {
        if (first != null) {
            throw new BenchProblem("An exception was not handled: " + first);
        }
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}

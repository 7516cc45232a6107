package io.playcast.launcher;

import io.playcast.engines.Progress;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;

/** Says in plain sentences how far a start is: to the log, and to the terminal that waits for it. */
class StartReport implements ApplicationListener<SpringApplicationEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);

    /** What tells the driver of PostgreSQL whom to trust. */
    static final String DATABASE_TRUST = "sslrootcert in playcast.database.url";

    private final Progress progress;

    StartReport(Progress progress) {
        this.progress = progress;
    }

    /** Called from several threads while the engines start. */
    void step(String sentence) {
        LOG.info("{}", sentence);
        progress.accept(sentence);
    }

    void failed(String sentence) {
        step("failed: " + sentence);
    }

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        switch (event) {
            case ApplicationReadyEvent ready ->
                step("Platform ready (%d ms)".formatted(ready.getTimeTaken().toMillis()));
            case ApplicationFailedEvent failed -> failed(sentence(failed.getException()));
            default -> {
                // the other steps of Spring's own start say nothing to a person who waits
            }
        }
    }

    /** The deepest cause that says anything, unless that is one of a hundred about a certificate. */
    private static String sentence(Throwable problem) {
        var ofPostgres = Distrust.causes(problem).anyMatch(SQLException.class::isInstance)
                ? Distrust.of("PostgreSQL", DATABASE_TRUST, problem)
                : Optional.<String>empty();
        return ofPostgres
                .or(() -> Distrust.causes(problem)
                        .map(Throwable::getMessage)
                        .filter(Objects::nonNull)
                        .reduce((_, deeper) -> deeper))
                .orElseGet(problem::toString);
    }
}

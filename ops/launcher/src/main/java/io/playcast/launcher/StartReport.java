package io.playcast.launcher;

import io.playcast.engines.Progress;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;

/** Says in plain sentences how far a start is: to the log, and to the terminal that waits for it. */
class StartReport implements ApplicationListener<SpringApplicationEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);

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

    /** The deepest cause that says anything. */
    private static String sentence(Throwable problem) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause.getMessage() != null)
                .reduce((_, deeper) -> deeper)
                .map(Throwable::getMessage)
                .orElse(problem.toString());
    }
}

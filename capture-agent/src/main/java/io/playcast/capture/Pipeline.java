package io.playcast.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The stages in the order a frame passes them, each running on its own thread. */
final class Pipeline implements AutoCloseable {

    private final List<StageThread> threads = new ArrayList<>();

    private Pipeline() {}

    /** Starts every stage; {@code onCrash} hears of a stage that threw, on that stage's thread. */
    static Pipeline of(BiConsumer<Stage, Throwable> onCrash, Stage... stages) {
        var pipeline = new Pipeline();
        for (Stage stage : stages) pipeline.threads.add(StageThread.start(stage, onCrash));
        return pipeline;
    }

    List<StageThread> threads() {
        return List.copyOf(threads);
    }

    /** Stops the stages from the first to the last, so that nothing new flows in; returns when their threads are gone. */
    @Override
    public void close() {
        threads.forEach(StageThread::close);
    }
}

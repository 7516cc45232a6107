package io.playcast.edge;

import io.playcast.edge.drain.Drain;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/** Everything the edge does by the clock, and its last words when it stops. */
@Component
final class Clockwork implements SmartLifecycle {
    private final List<Chore> chores;
    private final Drain drain;
    private final Farewell farewell;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private volatile boolean running;

    Clockwork(List<Chore> chores, Drain drain, Farewell farewell) {
        this.chores = List.copyOf(chores);
        this.drain = drain;
        this.farewell = farewell;
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("edge-clock-");
    }

    @Override
    public void start() {
        chores.forEach(chore -> scheduler.scheduleWithFixedDelay(chore.work(), chore.pause()));
        running = true;
    }

    /** Before the container stops: clients are told to come back elsewhere, while all goes on for those who are still here. */
    @Override
    public void stop() {
        running = false;
        drain.run();
        scheduler.close();
        farewell.say();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

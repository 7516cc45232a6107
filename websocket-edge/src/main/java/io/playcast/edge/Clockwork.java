package io.playcast.edge;

import io.playcast.edge.presence.PresenceEdges;
import io.playcast.edge.socket.Connections;
import io.playcast.wire.CloseCode;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/** Everything the edge does by the clock, and its last words when it stops. */
@Component
final class Clockwork implements SmartLifecycle {
    private final List<Chore> chores;
    private final Connections connections;
    private final PresenceEdges presence;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private volatile boolean running;

    Clockwork(List<Chore> chores, Connections connections, PresenceEdges presence) {
        this.chores = List.copyOf(chores);
        this.connections = connections;
        this.presence = presence;
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("edge-clock-");
    }

    @Override
    public void start() {
        chores.forEach(chore -> scheduler.scheduleWithFixedDelay(chore.work(), chore.pause()));
        running = true;
    }

    /** Before the container stops: clients are told to come back elsewhere, and nobody stays online who is not. */
    @Override
    public void stop() {
        running = false;
        scheduler.close();
        connections.all().forEach(connection -> connection.close(CloseCode.DRAINING));
        presence.leaveAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

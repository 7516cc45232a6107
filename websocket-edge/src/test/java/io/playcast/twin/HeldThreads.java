package io.playcast.twin;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Threads that do at once what they are given, or hold it back as if the store were slow. For one thread. */
public final class HeldThreads implements Executor {
    private final Queue<Runnable> held = new ArrayDeque<>();
    private boolean hold;

    @Override
    public void execute(Runnable task) {
        if (hold) {
            held.add(task);
        } else {
            task.run();
        }
    }

    public void hold() {
        hold = true;
    }

    /** How many tasks are begun, and get no further. */
    public int held() {
        return held.size();
    }

    public void goOn() {
        hold = false;
        for (var task = held.poll(); task != null; task = held.poll()) {
            task.run();
        }
    }
}

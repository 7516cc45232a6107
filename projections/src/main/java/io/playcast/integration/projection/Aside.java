package io.playcast.integration.projection;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what may take long on a thread of its own, never twice at once: who asks meanwhile is not kept waiting, and asks again anyhow. */
final class Aside {
    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);

    private final String name;
    private final Runnable work;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean warned;

    Aside(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    void ask() {
        if (busy.compareAndSet(false, true)) {
            Thread.ofVirtual().name(name).start(this::run);
        }
    }

    private void run() {
        try {
            work.run();
            warned = false;
        } catch (RuntimeException problem) {
            if (!warned) {
                LOG.warn("{} waits: {}", name, problem.toString());
                warned = true;
            }
        } finally {
            busy.set(false);
        }
    }
}

package io.playcast.integration.webhook;

import io.playcast.StoredEvent;
import io.playcast.integration.outgoing.Outgoing;
import io.playcast.integration.webhook.WebhookRows.Standing;
import io.playcast.integration.webhook.Window.Entry;
import io.playcast.log.LogFollower;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One webhook's way through the log: it reads on while its window has room, and sends from the window on threads of its own.
 *
 * <p>The follower's thread fills the window and saves; each delivery runs on a virtual thread. The lock holds the window only, never a call.
 */
final class WebhookLine implements LogFollower.Taker {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookLine.class);
    private static final int WINDOW = 256;
    private static final Duration SAVED_EVERY = Duration.ofSeconds(1);

    private final Webhook webhook;
    private final WebhookRows rows;
    private final Post post;
    private final WebhookSettings settings;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Window window;
    private @Nullable Instant failedBefore;
    private @Nullable String problem;
    private int underWay;
    private boolean stopped;
    private boolean paused;
    private Saved saved;
    private Instant savedAt = Instant.MIN;

    WebhookLine(Standing standing, WebhookRows rows, Post post, WebhookSettings settings, Clock clock) {
        this.webhook = standing.webhook();
        this.rows = rows;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
        this.window = new Window(WINDOW, standing.position());
        this.failedBefore = standing.failingSince();
        this.problem = standing.problem();
        this.saved = new Saved(standing.position(), standing.failingSince());
    }

    private record Saved(long position, @Nullable Instant failingSince) {}

    /** Nothing more is begun; what is under way may still arrive. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long position() {
        lock.lock();
        try {
            return window.read();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void take(java.util.List<StoredEvent> batch) {
        for (var event : batch) {
            var wanted = Outgoing.of(event)
                    .filter(message -> webhook.wants(message.message().type()));
            while (wanted.isPresent() && !hasRoom()) {
                tick();
            }
            lock.lock();
            try {
                if (stopped) {
                    return;
                }
                wanted.ifPresent(this::add);
                window.read(event.position());
            } finally {
                lock.unlock();
            }
        }
        send();
    }

    /** Deliveries whose pause is over are tried again; the place is saved; after too long a time the webhook is paused. */
    @Override
    public void tick() {
        send();
        if (savedAt.plus(SAVED_EVERY).isBefore(clock.instant())) {
            save();
        }
    }

    @Override
    public void end() {
        save();
    }

    private void add(Outgoing message) {
        window.add(message);
        if (failedBefore != null) {
            window.hasFailedSince(failedBefore);
            failedBefore = null;
        }
    }

    /** Waits a moment when there is none. */
    private boolean hasRoom() {
        lock.lock();
        try {
            if (!window.hasRoom() && !stopped) {
                moved.await(100, TimeUnit.MILLISECONDS);
            }
            return window.hasRoom() || stopped;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return stopped = true;
        } finally {
            lock.unlock();
        }
    }

    private void send() {
        lock.lock();
        try {
            if (stopped) {
                return;
            }
            for (var entry : window.begin(clock.instant(), settings.atOnce() - underWay)) {
                underWay++;
                Thread.ofVirtual().name("webhook-" + webhook.id()).start(() -> deliver(entry));
            }
        } finally {
            lock.unlock();
        }
    }

    private void deliver(Entry entry) {
        var answer = post.attempt(webhook, entry.message());
        lock.lock();
        try {
            underWay--;
            if (answer.delivered()) {
                window.succeeded(entry);
                problem = null;
            } else {
                var now = clock.instant();
                window.failed(entry, now, now.plus(settings.pauseAfter(entry.attempts() + 1)));
                problem = answer.problem();
            }
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        send();
    }

    private void save() {
        Saved now;
        String why;
        lock.lock();
        try {
            now = new Saved(window.delivered(), failedBefore != null ? failedBefore : window.failingSince());
            why = now.failingSince() == null ? null : problem;
        } finally {
            lock.unlock();
        }
        if (!now.equals(saved)) {
            rows.save(webhook, now.position(), now.failingSince(), why);
            post.deliveries().forgetOld(webhook.id());
            saved = now;
        }
        savedAt = clock.instant();
        if (now.failingSince() != null
                && now.failingSince().plus(settings.giveUpAfter()).isBefore(savedAt)) {
            LOG.warn("webhook {} is paused: nothing arrived there since {}", webhook.id(), now.failingSince());
            rows.pause(webhook);
            stop();
        }
    }
}

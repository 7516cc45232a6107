package io.playcast.integration.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.Rejected;
import io.playcast.id.Ulid;
import io.playcast.integration.outgoing.Outgoing;
import io.playcast.integration.webhook.WebhookRows.Standing;
import io.playcast.log.LogFollower;
import io.playcast.log.LogTail;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Runs a line for each webhook that is registered and not paused, and begins it anew when somebody changed something. It looks and sends on the outbox's thread; registering is for any. */
public final class Webhooks {
    private final WebhookRows rows;
    private final WebhookKey key;
    private final Post post;
    private final WebhookSettings settings;
    private final LongFunction<LogTail> log;
    private final Clock clock;
    private final WebhookMeters meters;
    private final Map<String, Running> running = new HashMap<>();

    public Webhooks(
            WebhookRows rows,
            Deliveries deliveries,
            WebhookKey key,
            Caller caller,
            WebhookSettings settings,
            LongFunction<LogTail> log,
            Clock clock,
            MeterRegistry meters) {
        this.rows = rows;
        this.key = key;
        this.meters = new WebhookMeters(meters);
        this.post = new Post(caller, key, deliveries, clock, this.meters);
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    private record Running(Webhook webhook, WebhookLine line, LogFollower follower) {
        void stop() {
            line.stop();
            follower.close();
        }
    }

    /** Compares what runs with what is registered. */
    public void look() {
        var all = rows.standings();
        meters.stand(all);
        var wanted = all.stream()
                .filter(one -> one.pausedAt() == null)
                .collect(Collectors.toMap(one -> one.webhook().id(), one -> one));
        List.copyOf(running.values()).stream()
                .filter(one -> !wanted.containsKey(one.webhook().id())
                        || !wanted.get(one.webhook().id()).webhook().equals(one.webhook()))
                .forEach(one -> running.remove(one.webhook().id()).stop());
        // Read anew: what has just been stopped has saved its place.
        wanted.keySet().stream().filter(id -> !running.containsKey(id)).forEach(this::begin);
    }

    /** @param position up to which nothing is wanted @throws Rejected for an address where nothing is sent to, and when there are too many */
    public Webhook register(String url, List<String> types, String by, long position) {
        var address = new Destinations(settings.loopback()).checked(url);
        var random = new byte[10];
        new SecureRandom().nextBytes(random);
        var id = Ulid.of(clock.millis(), random);
        return rows.register(id, address.toString(), types, by, position, settings.most());
    }

    /** Changes nothing for whoever has the old secret, for a while. */
    public Webhook exchangeSecret(String id) {
        return rows.exchangeSecret(id, clock.instant().plus(settings.oldSecretFor()));
    }

    /** The one that signs now; to be shown when it was drawn and not again. */
    public WebhookSecret secret(Webhook webhook) {
        return key.secret(webhook.id(), webhook.generation());
    }

    /** At once, for each saves its place. */
    public void stopAll() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            running.values().forEach(one -> threads.submit(one::stop));
        }
        running.clear();
    }

    /** One message beside all others. @throws NotDelivered when it did not arrive @throws Rejected when there is no such webhook any more */
    public void sendNow(String id, Outgoing message) {
        var answer = post.attempt(rows.one(id).webhook(), message);
        if (!answer.delivered()) {
            throw new NotDelivered(answer.problem());
        }
    }

    private void begin(String id) {
        try {
            start(rows.one(id));
        } catch (Rejected deletedMeanwhile) {
            running.remove(id);
        }
    }

    private void start(Standing standing) {
        var line = new WebhookLine(standing, rows, post, settings, clock);
        var follower = new LogFollower("webhook-" + standing.webhook().id(), log, line);
        running.put(standing.webhook().id(), new Running(standing.webhook(), line, follower));
        follower.start();
    }

    /** A message did not arrive. */
    static final class NotDelivered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotDelivered(String problem) {
            super(problem, null, false, false);
        }
    }
}

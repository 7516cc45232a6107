package io.playcast.edge.presence;

import io.playcast.directory.Directory.SeenPresence;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.stream.Folds;
import io.playcast.feed.FeedFrame;
import io.playcast.id.UserId;
import io.playcast.presence.PresenceEvent;
import io.playcast.presence.PresenceStatus;
import io.playcast.presence.PresenceView;
import io.playcast.stored.Json;
import io.playcast.wire.ServerMessage.PresenceChanged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One person who is watched: how they are as far as it is known here, and who watches. Any thread. */
final class Watched {
    private final Set<Connection> watchers = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable SeenPresence> seen = new AtomicReference<>();

    Watched with(Connection watcher) {
        watchers.add(watcher);
        return this;
    }

    boolean isLastGone(Connection watcher) {
        watchers.remove(watcher);
        return watchers.isEmpty();
    }

    List<Connection> watchers() {
        return List.copyOf(watchers);
    }

    /** Number of the last event that is known here, -1 before the first. */
    long seq() {
        return seq(seen.get());
    }

    PresenceChanged now(UserId user) {
        var last = seen.get();
        return last == null ? new PresenceChanged(user, PresenceStatus.OFFLINE, null, null) : changed(last.view());
    }

    /** What was read, if it is newer than what is known; of nobody who was ever here, nothing. */
    Optional<PresenceChanged> look(@Nullable SeenPresence read) {
        if (read == null) {
            return Optional.empty();
        }
        var before = seen.getAndUpdate(old -> seq(old) < read.seq() ? read : old);
        return seq(before) < read.seq() ? Optional.of(changed(read.view())) : Optional.empty();
    }

    /** The next event, as the feed brought it; one of a newer release changes nothing. */
    Optional<PresenceChanged> after(FeedFrame frame) {
        var last = seen.get();
        return Folds.ofPush(frame.push())
                .filter(PresenceEvent.class::isInstance)
                .map(event -> PresenceView.after(
                        last == null ? null : last.view(), (PresenceEvent) event, time(frame.push())))
                .flatMap(view -> look(new SeenPresence(view, frame.seq())));
    }

    private static PresenceChanged changed(PresenceView view) {
        return new PresenceChanged(view.user(), view.status(), view.since(), view.activity());
    }

    private static long seq(@Nullable SeenPresence last) {
        return last == null ? -1 : last.seq();
    }

    private static Instant time(byte[] push) {
        try {
            return Instant.parse(Json.stored().readTree(push).path("time").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.playcast.edge.stream;

import io.playcast.EventHistory;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.ConnectionListener;
import io.playcast.edge.socket.Lane;
import io.playcast.feed.FeedFrame;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyView;
import io.playcast.session.SessionView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The streams this edge serves: followed from the first subscriber to the last. Any thread; joining blocks on the store. */
public final class Streams implements ConnectionListener {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final int MOST_FRAMES = 1_024;

    private final Map<String, Served> served = new ConcurrentHashMap<>();
    private final Feed feed;
    private final Executor threads;
    private final EventHistory history;
    private final CardCourier courier;
    private final Fanout fanout;
    private final List<StreamWatcher> watchers = new CopyOnWriteArrayList<>();
    private volatile BiConsumer<String, FeedFrame> others = (_, _) -> {};

    /** @param guests callers that are about to use it, so that it is not given up in between */
    private record Served(ServedStream stream, Lane lane, Following following, AtomicInteger guests) {}

    /** A lobby after its event number {@code seq}. */
    public record SeenLobby(LobbyView view, long seq) {}

    public Streams(EventHistory history, CardCourier courier, Fanout fanout, Feed feed, Executor threads) {
        this.history = history;
        this.courier = courier;
        this.fanout = fanout;
        this.feed = feed;
        this.threads = threads;
        feed.deliverTo(this::received);
    }

    /** Is told of every event that goes out, after those who asked before. Set at start. */
    public void watchedBy(StreamWatcher teller) {
        watchers.add(teller);
    }

    /** Who gets the frames of streams that nobody is subscribed to; on the feed's thread, must not block. Set at start. */
    public void othersTo(BiConsumer<String, FeedFrame> receiver) {
        others = receiver;
    }

    /** Follows a stream whose events are of interest to a watcher, though no socket gets it; until {@link #letGo}. Blocks. */
    public void hold(String stream) {
        with(stream, s -> s.hold(true));
    }

    public void letGo(String stream) {
        var entry = served.get(stream);
        if (entry != null) {
            entry.stream.hold(false);
            giveUpIfIdle(stream);
        }
    }

    /** Subscribes with a snapshot; false when the socket was subscribed, is gone, or may not by the stream's view. */
    public boolean join(Connection connection, String stream, Predicate<@Nullable Object> may) {
        return with(stream, s -> s.join(connection, may));
    }

    /** Subscribes where the client left off; empty when it may not by the stream's view. */
    public Optional<Joined> rejoin(
            Connection connection, String stream, long lastSeen, Predicate<@Nullable Object> may) {
        return with(stream, s -> s.rejoin(connection, lastSeen, may));
    }

    public void drop(Connection connection, String stream) {
        var entry = served.get(stream);
        if (entry != null) {
            entry.stream.drop(connection);
            giveUpIfIdle(stream);
        }
    }

    /** The lobby after everything committed. Blocks on the store. */
    public Optional<SeenLobby> lobby(LobbyId lobby) {
        var known = fresh(lobby.toString());
        return Optional.ofNullable((LobbyView) known.view()).map(view -> new SeenLobby(view, known.seq()));
    }

    /** The lobby as far as it was pushed to this edge's sockets; does not block when it is served. */
    public Optional<LobbyView> pushedLobby(LobbyId lobby) {
        return Optional.ofNullable((LobbyView) pushed(lobby.toString()).view());
    }

    /** Whether somebody is a member, as of the last push or of everything committed. Blocks on the store where no push says so. */
    public boolean isMember(LobbyId lobby, UserId user) {
        return pushedLobby(lobby).flatMap(view -> view.member(user)).isPresent()
                || lobby(lobby).flatMap(seen -> seen.view().member(user)).isPresent();
    }

    /** The session after everything committed. Blocks on the store. */
    public Optional<SessionView> session(SessionId session) {
        return Optional.ofNullable((SessionView) fresh(session.toString()).view());
    }

    /** The session as far as it was pushed to this edge's sockets; does not block when it is served. */
    public Optional<SessionView> pushedSession(SessionId session) {
        return Optional.ofNullable((SessionView) pushed(session.toString()).view());
    }

    /** Where the feed does not reach, or did not just now, the store is asked instead. Called once a second. */
    public void pollWhereFeedIsDown() {
        served.forEach((name, entry) -> {
            if (!entry.following.holds()) {
                entry.lane.offer(() -> deliver(name, () -> entry.following.healing(entry.stream::catchUp)));
            }
        });
    }

    @Override
    public void greeted(Connection connection) {
        // joining is a part of the greeting
    }

    @Override
    public void gone(Connection connection) {
        List.copyOf(connection.streams()).forEach(stream -> drop(connection, stream));
    }

    /** On the feed's thread. A frame that finds the lane full is dropped; the next one shows the gap and it is healed. */
    private void received(String stream, FeedFrame frame) {
        var entry = served.get(stream);
        if (entry == null) {
            others.accept(stream, frame);
        } else if (entry.lane.isIdle() && entry.stream.acceptNow(frame)) {
            return; // written by this very thread: a word in a lobby wakes nobody else
        } else if (frame.isAside()) {
            entry.lane.offer(() -> entry.stream.aside(frame));
        } else {
            entry.lane.offer(() -> deliver(stream, () -> entry.stream.accept(frame)));
        }
    }

    private ServedStream.Known fresh(String stream) {
        var entry = served.get(stream);
        if (entry == null) {
            return open(stream).fresh();
        }
        var known = entry.stream.fresh();
        entry.lane.offer(() -> deliver(stream, entry.stream::untold));
        return known;
    }

    /** One that was never read here is read first. */
    private ServedStream.Known pushed(String stream) {
        var entry = served.get(stream);
        var known = entry == null ? null : entry.stream.pushed();
        return known == null || known.view() == null ? fresh(stream) : known;
    }

    private ServedStream open(String stream) {
        return new ServedStream(stream, history, courier, fanout, this::isWatched);
    }

    private boolean isWatched(Object event) {
        return watchers.stream().anyMatch(watcher -> watcher.concerns(event));
    }

    private void deliver(String stream, Supplier<List<ServedStream.Pushed>> work) {
        try {
            work.get()
                    .forEach(pushed -> watchers.stream()
                            .filter(watcher -> watcher.concerns(pushed.event()))
                            .forEach(watcher -> watcher.pushed(stream, pushed.event(), pushed.receivers())));
        } catch (RuntimeException e) {
            LOG.warn("The stream {} is behind and will be read again", stream, e);
        }
        giveUpIfIdle(stream);
    }

    private <T> T with(String stream, Function<ServedStream, T> work) {
        var entry = served.compute(stream, (name, old) -> {
            var kept = old == null ? follow(name) : old;
            kept.guests.incrementAndGet();
            return kept;
        });
        try {
            entry.following.await();
            var result = work.apply(entry.stream);
            entry.lane.offer(() -> deliver(stream, entry.stream::untold));
            return result;
        } finally {
            entry.guests.decrementAndGet();
            giveUpIfIdle(stream);
        }
    }

    private Served follow(String stream) {
        var following = new Following(feed, stream);
        return new Served(open(stream), new Lane(threads, MOST_FRAMES), following, new AtomicInteger());
    }

    private void giveUpIfIdle(String stream) {
        served.computeIfPresent(stream, (name, entry) -> {
            if (entry.guests.get() > 0 || !entry.stream.isIdle()) {
                return entry;
            }
            feed.leave(name);
            return null;
        });
    }
}

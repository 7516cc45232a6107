package io.playcast.edge.stream;

import io.playcast.EventHistory;
import io.playcast.StoredEvent;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Encoded;
import io.playcast.feed.FeedFrame;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyView;
import io.playcast.session.SessionEvent.StreamEnded;
import io.playcast.wire.ServerMessage.CardShown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One stream while somebody here wants it: its view, its last number, its subscribers. One thread at a time, by its lock. */
final class ServedStream {
    private static final int PAGE = 500;

    private final String name;
    private final EventHistory history;
    private final CardCourier courier;
    private final Fanout fanout;
    private final Predicate<Object> watched;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Connection> subscribers = new LinkedHashSet<>();
    private final List<Pushed> untold = new ArrayList<>();
    private int holds;
    private boolean behind = true;
    /** Replaced under the lock, read by anybody. */
    private volatile Known known = new Known(null, -1);

    /** An event that went out, and to whom. */
    record Pushed(Object event, List<Connection> receivers) {}

    /** @param view null before the first event, and for streams without one */
    record Known(@Nullable Object view, long seq) {}

    /** @param watched whether somebody is to be told of such an event */
    ServedStream(String name, EventHistory history, CardCourier courier, Fanout fanout, Predicate<Object> watched) {
        this.name = name;
        this.history = history;
        this.courier = courier;
        this.fanout = fanout;
        this.watched = watched;
    }

    /** Takes a frame of the feed where that is a matter of writing to sockets alone; else false, and nothing has happened. Never blocks. */
    boolean acceptNow(FeedFrame frame) {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            return frame.isAside() ? passAside(frame) : frame.seq() <= known.seq || pushNow(frame);
        } finally {
            lock.unlock();
        }
    }

    private boolean passAside(FeedFrame frame) {
        if (frame.isLatest()) {
            fanout.pushLatest(frame.correlation(), frame.push(), subscribers);
        } else {
            fanout.push(frame.push(), subscribers);
        }
        return true;
    }

    private boolean pushNow(FeedFrame frame) {
        if (!isNext(frame)) {
            return false;
        }
        var event = Folds.ofPush(frame.push());
        if (event.filter(this::takesTime).isPresent()) {
            return false;
        }
        push(frame.seq(), frame.push(), event);
        return true;
    }

    private boolean isNext(FeedFrame frame) {
        return !behind && !frame.isHead() && frame.seq() == known.seq + 1;
    }

    /** It brings texts, is told to others, or ends somebody's part here. */
    private boolean takesTime(Object event) {
        return CardCourier.brings(event) || watched.test(event) || ends(event);
    }

    /** Takes a frame of the feed: known ones are dropped, the next one is pushed, a gap is read from the store first. */
    List<Pushed> accept(FeedFrame frame) {
        return exclusively(() -> {
            if (frame.seq() > known.seq) {
                if (isNext(frame)) {
                    push(frame.seq(), frame.push(), Folds.ofPush(frame.push()));
                } else {
                    behind = true;
                    heal();
                }
            }
            return told();
        });
    }

    /** What mirrors no event goes to whoever is subscribed now, and changes nothing. */
    void aside(FeedFrame frame) {
        exclusively(() -> passAside(frame));
    }

    /** Reads what is missing, and pushes it. Blocks on the store. */
    List<Pushed> catchUp() {
        return exclusively(() -> {
            heal();
            return told();
        });
    }

    /** Subscribes who may with a snapshot in front; harmless when subscribed. A stream without events yet has no snapshot. */
    boolean join(Connection connection, Predicate<@Nullable Object> may) {
        return exclusively(() -> {
            if (!isAllowed(may) || !subscribe(connection)) {
                return false;
            }
            fanout.snapshot(connection, name, known.seq, known.view, courier);
            return true;
        });
    }

    /** Subscribes who may where the client left off; what is sent stands behind welcome in its queue. */
    Optional<Joined> rejoin(Connection connection, long lastSeen, Predicate<@Nullable Object> may) {
        return exclusively(() -> {
            // A client that comes from another node may have seen more than the feed has brought here.
            behind |= lastSeen > known.seq;
            if (!isAllowed(may)) {
                return Optional.empty();
            }
            var missed = Resumption.missed(history, name, lastSeen, known.seq);
            if (subscribe(connection)) {
                missed.ifPresent(events -> events.forEach(event -> connection.send(Encoded.of(FeedFrame.push(event)))));
            }
            var cards =
                    known.view instanceof LobbyView lobby ? courier.needed(connection, lobby) : List.<CardShown>of();
            return Optional.of(new Joined(Resumption.answer(missed.map(List::size), known.view, known.seq), cards));
        });
    }

    /** What was pushed is enough to let somebody in: the event that ends their part lets them go again when it is. */
    private boolean isAllowed(Predicate<@Nullable Object> may) {
        healIfBehind();
        if (!may.test(known.view)) {
            heal();
        }
        return may.test(known.view);
    }

    boolean drop(Connection connection) {
        return exclusively(() -> {
            connection.streams().remove(name);
            return subscribers.remove(connection);
        });
    }

    /** From now on the watcher is told what happens, though nobody may be subscribed. */
    boolean hold(boolean on) {
        return exclusively(() -> {
            if (on) {
                healIfBehind();
            }
            holds += on ? 1 : -1;
            return on;
        });
    }

    boolean isIdle() {
        return exclusively(() -> subscribers.isEmpty() && holds == 0);
    }

    /** After everything committed. Blocks on the store. */
    Known fresh() {
        return exclusively(() -> {
            heal();
            return known;
        });
    }

    /** After everything that was pushed. Never blocks. */
    Known pushed() {
        return known;
    }

    private void healIfBehind() {
        if (behind) {
            heal();
        }
    }

    private void heal() {
        List<StoredEvent> page;
        do {
            page = history.stream(name, known.seq + 1, PAGE);
            page.forEach(event -> push(event.seq(), FeedFrame.push(event), Folds.ofStored(event)));
        } while (page.size() == PAGE);
        behind = false;
    }

    private void push(long number, byte[] bytes, Optional<Object> event) {
        var view = event.map(e -> Folds.after(known.view, e)).orElse(known.view);
        if (event.isPresent() && view instanceof LobbyView lobby) {
            courier.before(event.get(), lobby, subscribers);
        }
        known = new Known(view, number);
        fanout.push(bytes, subscribers);
        event.ifPresent(e -> {
            // What was over before anybody here listened concerns nobody here: who comes is shown how things stand.
            if (watched.test(e) && !isIdle()) {
                untold.add(new Pushed(e, List.copyOf(subscribers)));
            }
            release(e);
        });
    }

    /** Nobody sees a stream beyond the event that ends it, or that ended their own part in it. */
    private void release(Object event) {
        switch (event) {
            case MemberLeft e -> leave(subscriber -> subscriber.who().user().equals(e.user()));
            case LobbyClosed _ -> leave(_ -> true);
            case StreamEnded _ -> leave(_ -> true);
            default -> {}
        }
    }

    private static boolean ends(Object event) {
        return event instanceof MemberLeft || event instanceof LobbyClosed || event instanceof StreamEnded;
    }

    private void leave(Predicate<Connection> which) {
        subscribers.removeIf(
                subscriber -> which.test(subscriber) && subscriber.streams().remove(name));
    }

    private boolean subscribe(Connection connection) {
        return !connection.isGone()
                && subscribers.add(connection)
                && connection.streams().add(name);
    }

    /** What went out while somebody joined or read, and the watcher has not heard of. */
    List<Pushed> untold() {
        return exclusively(this::told);
    }

    private List<Pushed> told() {
        var all = List.copyOf(untold);
        untold.clear();
        return all;
    }

    private <T> T exclusively(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}

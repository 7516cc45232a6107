package io.playcast.edge.presence;

import io.playcast.Rejected;
import io.playcast.directory.Directory;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.ConnectionListener;
import io.playcast.edge.socket.Lane;
import io.playcast.edge.stream.Feed;
import io.playcast.feed.FeedFrame;
import io.playcast.id.PresenceId;
import io.playcast.id.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who watches whose presence on this edge; each person that anybody watches is followed once. Any thread; blocks where it says so. */
public final class PresenceWatch implements ConnectionListener {
    /** People that one socket may watch. */
    static final int MOST = 100;

    private static final String PRESENCE = "presence:";
    private static final Logger LOG = LoggerFactory.getLogger(PresenceWatch.class);

    private final Feed feed;
    private final Directory directory;
    private final PresenceNews news;
    private final Lane lane;
    private final Map<UserId, Watched> watched = new ConcurrentHashMap<>();
    private final Map<Connection, Set<UserId>> byWatcher = new ConcurrentHashMap<>();

    /** @param lane what the feed brings goes through it; a frame that finds it full is made good by the next one */
    public PresenceWatch(Feed feed, Directory directory, PresenceNews news, Lane lane) {
        this.feed = feed;
        this.directory = directory;
        this.news = news;
        this.lane = lane;
    }

    /** Tells at once how they are, and from then on each change. Blocks on the directory. */
    void watch(Connection watcher, Collection<UserId> users) {
        var mine = byWatcher.computeIfAbsent(watcher, _ -> ConcurrentHashMap.newKeySet());
        if (users.stream().filter(user -> !mine.contains(user)).distinct().count() + mine.size() > MOST) {
            throw new Rejected(
                    "presence.too-many", "One connection hears of " + MOST + " people at most", "data.users", 0);
        }
        users.forEach(user -> follow(watcher, user, mine));
        var now = directory.presences(users);
        for (var user : users) {
            var entry = watched.get(user);
            if (entry != null) {
                entry.look(now.get(user)).ifPresent(changed -> news.tell(changed, entry.watchers()));
                news.tell(entry.now(user), List.of(watcher));
            }
        }
        if (watcher.isGone()) {
            gone(watcher);
        }
    }

    /** Harmless for people whom it does not watch. */
    void unwatch(Connection watcher, Collection<UserId> users) {
        var mine = byWatcher.get(watcher);
        if (mine != null) {
            users.stream().filter(mine::remove).forEach(user -> leave(watcher, user));
        }
    }

    void unwatchAll(Connection watcher) {
        unwatch(watcher, List.copyOf(byWatcher.getOrDefault(watcher, Set.of())));
    }

    /** On the feed's thread: frames of streams that no socket is subscribed to. */
    public void received(String stream, FeedFrame frame) {
        if (stream.startsWith(PRESENCE)) {
            lane.offer(() -> accept(new UserId(stream.substring(PRESENCE.length())), frame));
        }
    }

    @Override
    public void greeted(Connection connection) {
        // who comes back says again whom they watch
    }

    @Override
    public void gone(Connection connection) {
        unwatchAll(connection);
        byWatcher.remove(connection);
    }

    private void accept(UserId user, FeedFrame frame) {
        var entry = watched.get(user);
        if (entry == null || frame.seq() <= entry.seq()) {
            return;
        }
        try {
            var changed = frame.isHead() || frame.seq() > entry.seq() + 1
                    ? entry.look(directory.presences(List.of(user)).get(user))
                    : entry.after(frame);
            changed.ifPresent(view -> news.tell(view, entry.watchers()));
        } catch (RuntimeException e) {
            LOG.warn("A change of presence was not told; the next one makes it good user={}", user.value(), e);
        }
    }

    private void follow(Connection watcher, UserId user, Set<UserId> mine) {
        if (mine.add(user)) {
            watched.compute(user, (_, old) -> {
                if (old == null) {
                    feed.follow(stream(user));
                }
                return (old == null ? new Watched() : old).with(watcher);
            });
        }
    }

    private void leave(Connection watcher, UserId user) {
        watched.computeIfPresent(user, (_, entry) -> {
            if (entry.isLastGone(watcher)) {
                feed.leave(stream(user));
                return null;
            }
            return entry;
        });
    }

    private static String stream(UserId user) {
        return new PresenceId(user).toString();
    }
}

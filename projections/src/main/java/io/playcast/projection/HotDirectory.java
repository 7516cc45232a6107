package io.playcast.projection;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.codec.StringCodec;
import io.playcast.Rejected;
import io.playcast.directory.Directory;
import io.playcast.id.LobbyId;
import io.playcast.id.PresenceId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.projection.OpenLobbies;
import io.playcast.presence.PresenceView;
import io.playcast.presence.projection.Presences;
import io.playcast.view.Live;
import io.playcast.view.LiveVersions;
import io.playcast.view.RedisLink;
import io.playcast.view.RedisRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The directory as the hot views have it. */
public final class HotDirectory implements Directory, AutoCloseable {
    /** A reader is not made to wait for a long run of lobbies of others: the page is then short, and has a next one. */
    private static final int MOST_READS = 10;

    private final RedisLink<String> redis;
    private final Live<RedisRows<LobbyView>> lobbies;
    private final Live<RedisRows<PresenceView>> presences;

    public HotDirectory(AbstractRedisClient client, LiveVersions versions) {
        this.redis = new RedisLink<>(client, StringCodec.UTF8);
        this.lobbies =
                Live.of(OpenLobbies.NAME, versions, version -> new RedisRows<>(redis, OpenLobbies.SHAPE, version));
        this.presences = Live.of(Presences.NAME, versions, version -> new RedisRows<>(redis, Presences.SHAPE, version));
    }

    @Override
    public void close() {
        redis.close();
    }

    @Override
    public Lobbies lobbies(UserId reader, @Nullable LobbyId after, int limit) {
        return asked(() -> page(reader, after, limit));
    }

    @Override
    public Map<UserId, SeenPresence> presences(Collection<UserId> users) {
        return asked(() -> rows(users));
    }

    private Lobbies page(UserId reader, @Nullable LobbyId after, int limit) {
        var found = new ArrayList<SeenLobby>();
        var last = after;
        var directory = lobbies.now();
        for (int reads = 0; reads < MOST_READS; reads++) {
            var rows = directory.page(last == null ? "" : last.value(), limit);
            for (var row : rows) {
                last = row.view().lobby();
                if (row.view().isListedFor(reader)) {
                    found.add(new SeenLobby(row.view(), row.seq()));
                }
                if (found.size() == limit) {
                    return new Lobbies(found, last);
                }
            }
            if (rows.size() < limit) {
                return new Lobbies(found, null);
            }
        }
        return new Lobbies(found, last);
    }

    private Map<UserId, SeenPresence> rows(Collection<UserId> users) {
        var found = new HashMap<UserId, SeenPresence>();
        var live = presences.now();
        for (var user : new LinkedHashSet<>(users)) {
            live.find(new PresenceId(user).toString())
                    .ifPresent(row -> found.put(user, new SeenPresence(row.view(), row.seq())));
        }
        return found;
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RedisException _) {
            throw Rejected.unavailable("The directory cannot be reached now", 1_000);
        }
    }
}

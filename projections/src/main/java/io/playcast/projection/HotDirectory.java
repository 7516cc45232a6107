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
import io.playcast.lobby.projection.LobbyQuestion;
import io.playcast.lobby.projection.OpenLobbies;
import io.playcast.presence.PresenceView;
import io.playcast.presence.projection.Presences;
import io.playcast.view.Live;
import io.playcast.view.LiveVersions;
import io.playcast.view.RedisLink;
import io.playcast.view.RedisRows;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The directory as the hot views have it. */
public final class HotDirectory implements Directory, AutoCloseable {
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
        var wanted = LobbyQuestion.newest(reader).page(after == null ? "" : after.value(), limit);
        var page = lobbies.now().ask(wanted);
        var found = page.rows().stream()
                .map(row -> new SeenLobby(row.view(LobbyView.class), row.seq()))
                .toList();
        return new Lobbies(found, page.next().isEmpty() ? null : new LobbyId(page.next()));
    }

    private Map<UserId, SeenPresence> rows(Collection<UserId> users) {
        var streams =
                users.stream().map(user -> new PresenceId(user).toString()).toList();
        return presences.now().findAll(streams).values().stream()
                .collect(Collectors.toMap(row -> row.view().user(), row -> new SeenPresence(row.view(), row.seq())));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RedisException _) {
            throw Rejected.unavailable("The directory cannot be reached now", 1_000);
        }
    }
}

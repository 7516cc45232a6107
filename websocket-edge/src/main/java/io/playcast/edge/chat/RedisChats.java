package io.playcast.edge.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.playcast.Rejected;
import io.playcast.feed.Channels;
import io.playcast.feed.FeedFrame;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.stored.Json;
import io.playcast.wire.ServerMessage.ChatLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A list a lobby in Redis. One script keeps a line and publishes it on the lobby's channel: one round trip a line. */
public final class RedisChats implements Chats {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String PUSH = "{\"type\":\"chat\",\"data\":";
    private static final String ALL = "chat:{lobby:*}";

    private final RedisClusterAsyncCommands<String, byte[]> redis;
    private final BooleanSupplier connected;
    private final Duration retention;
    private final String publish;
    private final ChatScripts scripts;

    /** @param connected false while a command would only wait @param publish the command that publishes where the edges listen: {@code PUBLISH}, or {@code SPUBLISH} for sharded channels */
    public RedisChats(
            RedisClusterAsyncCommands<String, byte[]> redis,
            BooleanSupplier connected,
            Duration retention,
            String publish) {
        this.redis = redis;
        this.connected = connected;
        this.retention = retention;
        this.publish = publish;
        this.scripts = new ChatScripts(redis);
    }

    @Override
    public long say(Saying saying) {
        requireConnected();
        var stream = saying.lobby().toString();
        var header = FeedFrame.aside(saying.corr(), PUSH.getBytes(StandardCharsets.UTF_8));
        byte[][] arguments = {
            header.encode(),
            bytes(numberless(saying)),
            bytes(saying.from().value() + '|' + saying.corr() + '|'),
            bytes(Long.toString(retention.toSeconds())),
            bytes(saying.again() ? "1" : "0"),
            bytes(publish),
            bytes(Channels.of(stream)),
            bytes(Long.toString(saying.time().toEpochMilli()))
        };
        var key = key(saying.lobby());
        try {
            return answer(scripts.say(key, arguments));
        } catch (RedisNoScriptException _) {
            return answer(scripts.sayWhole(key, arguments));
        }
    }

    @Override
    public List<ChatLine> last(LobbyId lobby) {
        requireConnected();
        return answer(redis.lrange(key(lobby), 0, -1)).stream()
                .map(RedisChats::line)
                .toList();
    }

    /** Leafs through all histories: nobody is forgotten often, and an index would cost each line a write. */
    @Override
    public void forget(UserId user) {
        var found = answer(redis.scan(ScanArgs.Builder.matches(ALL).limit(500)));
        forget(user, found.getKeys());
        while (!found.isFinished()) {
            found = answer(redis.scan(
                    ScanCursor.of(found.getCursor()),
                    ScanArgs.Builder.matches(ALL).limit(500)));
            forget(user, found.getKeys());
        }
    }

    private void forget(UserId user, List<String> histories) {
        histories.stream()
                .filter(key -> key.endsWith("}"))
                .forEach(key -> answer(scripts.forget(key, bytes(user.value() + '|'))));
    }

    /** As it is sent, but for the number and the last brace. */
    private static String numberless(Saying s) {
        try {
            var whole = Json.stored().writeValueAsString(new ChatLine(s.lobby(), s.from(), s.text(), s.time(), 0));
            return whole.substring(0, whole.lastIndexOf(":0}") + 1);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChatLine line(byte[] kept) {
        var text = new String(kept, StandardCharsets.UTF_8);
        try {
            return Json.stored().readValue(text.substring(text.indexOf('{')), ChatLine.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(LobbyId lobby) {
        return "chat:{" + lobby + "}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T answer(RedisFuture<T> asked) {
        try {
            return LettuceFutures.awaitOrCancel(asked, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RedisNoScriptException unknown) {
            throw unknown;
        } catch (RedisException _) {
            throw away();
        }
    }

    private void requireConnected() {
        if (!connected.getAsBoolean()) {
            throw away();
        }
    }

    private static Rejected away() {
        return Rejected.unavailable("The chat cannot be reached now", 1_000);
    }
}

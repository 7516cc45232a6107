package io.playcast.edge.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.playcast.Rejected;
import io.playcast.edge.redis.EdgeRedis.Reached;
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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A list a lobby in Redis. One script keeps a line and publishes it on the lobby's channel: one round trip a line. */
public final class RedisChats implements Chats {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String PUSH = "{\"type\":\"chat\",\"data\":";
    private static final String ALL = "chat:{lobby:*}";

    private final Supplier<Optional<Reached>> redis;
    private final Duration retention;

    /** @param redis empty while a command would only wait */
    public RedisChats(Supplier<Optional<Reached>> redis, Duration retention) {
        this.redis = redis;
        this.retention = retention;
    }

    @Override
    public CompletionStage<Long> say(Saying saying) {
        var found = redis.get();
        if (found.isEmpty()) {
            return CompletableFuture.failedFuture(away());
        }
        var reached = found.get();
        var scripts = new ChatScripts(reached.commands());
        var stream = saying.lobby().toString();
        var header = FeedFrame.aside(saying.corr(), PUSH.getBytes(StandardCharsets.UTF_8));
        byte[][] arguments = {
            header.encode(),
            bytes(numberless(saying)),
            bytes(saying.from().value() + '|' + saying.corr() + '|'),
            bytes(Long.toString(retention.toSeconds())),
            bytes(saying.again() ? "1" : "0"),
            bytes(reached.publish()),
            bytes(Channels.of(stream)),
            bytes(Long.toString(saying.time().toEpochMilli()))
        };
        var key = key(saying.lobby());
        return scripts.say(key, arguments).exceptionallyCompose(_ -> CompletableFuture.failedFuture(away()));
    }

    @Override
    public List<ChatLine> last(LobbyId lobby) {
        return answer(reached().commands().lrange(key(lobby), 0, -1)).stream()
                .map(RedisChats::line)
                .toList();
    }

    /** Leafs through all histories: nobody is forgotten often, and an index would cost each line a write. */
    @Override
    public void forget(UserId user) {
        var commands = reached().commands();
        var found = answer(commands.scan(ScanArgs.Builder.matches(ALL).limit(500)));
        forget(commands, user, found.getKeys());
        while (!found.isFinished()) {
            found = answer(commands.scan(
                    ScanCursor.of(found.getCursor()),
                    ScanArgs.Builder.matches(ALL).limit(500)));
            forget(commands, user, found.getKeys());
        }
    }

    private static void forget(
            RedisClusterAsyncCommands<String, byte[]> commands, UserId user, List<String> histories) {
        var scripts = new ChatScripts(commands);
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

    private static <T> T answer(CompletionStage<T> asked) {
        try {
            return asked.toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException _) {
            throw away();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw away();
        }
    }

    private Reached reached() {
        return redis.get().orElseThrow(RedisChats::away);
    }

    private static Rejected away() {
        return Rejected.unavailable("The chat cannot be reached now", 1_000);
    }
}

package io.playcast.twin;

import io.playcast.Rejected;
import io.playcast.edge.chat.Chats;
import io.playcast.edge.chat.Saying;
import io.playcast.edge.socket.Encoded;
import io.playcast.feed.FeedFrame;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.wire.ServerMessage.ChatLine;
import io.playcast.wire.ServerMessage.Push;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The chat as lists, brought to the sockets by the manual feed. */
public final class InMemoryChats implements Chats {
    private final Map<LobbyId, List<Kept>> lobbies = new ConcurrentHashMap<>();
    private final ManualFeed feed;
    private volatile boolean away;

    private record Kept(String corr, ChatLine line) {}

    public InMemoryChats(ManualFeed feed) {
        this.feed = feed;
    }

    public void away(boolean gone) {
        away = gone;
    }

    @Override
    public CompletionStage<Long> say(Saying saying) {
        return CompletableFuture.completedFuture(said(saying));
    }

    private long said(Saying saying) {
        requireHere();
        var lines = lobbies.computeIfAbsent(saying.lobby(), _ -> new CopyOnWriteArrayList<>());
        var before =
                lines.stream().filter(kept -> kept.corr.equals(saying.corr())).findFirst();
        if (saying.again() && before.isPresent()) {
            return before.get().line.chatSeq();
        }
        long last = lines.isEmpty() ? 0 : lines.getLast().line.chatSeq();
        var line = new ChatLine(
                saying.lobby(),
                saying.from(),
                saying.text(),
                saying.time(),
                Math.max(last + 1, saying.time().toEpochMilli()));
        lines.add(new Kept(saying.corr(), line));
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
        var push = Encoded.of(new Push("chat", line)).getPayload().getBytes(StandardCharsets.UTF_8);
        feed.deliver(saying.lobby().toString(), FeedFrame.aside(saying.corr(), push));
        return line.chatSeq();
    }

    @Override
    public List<ChatLine> last(LobbyId lobby) {
        requireHere();
        return lobbies.getOrDefault(lobby, List.of()).stream().map(Kept::line).toList();
    }

    @Override
    public void forget(UserId user) {
        requireHere();
        lobbies.values()
                .forEach(lines -> lines.removeIf(kept -> kept.line.from().equals(user)));
    }

    private void requireHere() {
        if (away) {
            throw Rejected.unavailable("The chat cannot be reached now", 1_000);
        }
    }
}

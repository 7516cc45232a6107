package io.playcast.edge.chat;

import io.playcast.Rejected;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Answers;
import io.playcast.edge.command.Asked;
import io.playcast.edge.stream.Streams;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.LobbyView.Muted;
import io.playcast.text.Wording;
import io.playcast.wire.LobbyMessage.Chat;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/** Lets members who may say something say it. Does not block: their lobby is served where their socket is. */
@Component
public final class ChatMessages {
    private final Streams streams;
    private final Chats chats;
    /** Beside those of commands: chat is plenty, and would drive them out. */
    private final Answers answers = new Answers();

    /** Data of the answer. */
    record Said(long chatSeq) {}

    public ChatMessages(Streams streams, Chats chats) {
        this.streams = streams;
        this.chats = chats;
    }

    /** @throws Rejected at once, or through the stage */
    public CompletionStage<Answer> answer(Asked asked, Chat chat) {
        var text = Wording.CHAT.of("data.text", chat.text());
        requireMayChat(lobby(asked, chat), asked.user(), asked.at());
        boolean again = asked.who().serial() > 0;
        return answers.onceLater(
                asked,
                () -> chats.say(new Saying(chat.lobby(), asked.user(), text, asked.at(), asked.corr(), again))
                        .thenApply(number -> Answer.of(new Said(number))));
    }

    /** As it was pushed to this socket: whoever does not follow the lobby has nothing to say in it. */
    private LobbyView lobby(Asked asked, Chat chat) {
        if (!asked.from().streams().contains(chat.lobby().toString())) {
            throw notMember();
        }
        return streams.pushedLobby(chat.lobby()).orElseThrow(ChatMessages::notMember);
    }

    private static void requireMayChat(LobbyView lobby, UserId user, Instant at) {
        var member = lobby.member(user).orElseThrow(ChatMessages::notMember);
        if (lobby.isMuted(user, at)) {
            throw new Rejected(
                    "lobby.muted", "Host or co-host have taken the chat from you", null, left(lobby, user, at));
        }
        // Those who lead give access and need none.
        if (!member.access().chat() && !lobby.isLedBy(user)) {
            throw new Rejected("lobby.chat-off", "You have no access to the chat of this lobby");
        }
    }

    /** Milliseconds until the chat is given back, 0 when it is not by itself. */
    private static long left(LobbyView lobby, UserId user, Instant at) {
        return lobby.muted().stream()
                .filter(muted -> muted.user().equals(user) && muted.until() != null)
                .map(Muted::until)
                .mapToLong(until -> Duration.between(at, until).toMillis())
                .findFirst()
                .orElse(0);
    }

    private static Rejected notMember() {
        return new Rejected("lobby.not-member", "Only members can chat");
    }
}

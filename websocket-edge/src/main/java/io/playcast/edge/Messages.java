package io.playcast.edge;

import io.playcast.Rejected;
import io.playcast.access.MessageTable;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Answers;
import io.playcast.edge.command.Asked;
import io.playcast.edge.limit.Allowance.Kind;
import io.playcast.edge.lobby.LobbyMessages;
import io.playcast.edge.session.SessionMessages;
import io.playcast.wire.ClientMessage;
import io.playcast.wire.ConnectionMessage;
import io.playcast.wire.InputMessage;
import io.playcast.wire.LobbyMessage;
import io.playcast.wire.PresenceMessage;
import io.playcast.wire.QualityMessage;
import io.playcast.wire.SessionMessage;
import io.playcast.wire.SignalMessage;
import io.playcast.wire.TokenMessage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/** Every message of a greeted client that the table lets through, to the domain that answers it. */
@Component
final class Messages {
    private final LobbyMessages lobbies;
    private final SessionMessages sessions;
    private final BetweenEnds ends;
    private final OfPeople people;
    private final Answers answers = new Answers();

    Messages(LobbyMessages lobbies, SessionMessages sessions, BetweenEnds ends, OfPeople people) {
        this.lobbies = lobbies;
        this.sessions = sessions;
        this.ends = ends;
        this.people = people;
    }

    /** @throws Rejected at once, or through the stage */
    CompletionStage<Answer> answer(Asked asked, ClientMessage message) {
        MessageTable.admit(asked.who().principal(), message);
        return message instanceof LobbyMessage lobby
                ? lobbies.answer(asked, lobby)
                : CompletableFuture.completedFuture(now(asked, message));
    }

    private Answer now(Asked asked, ClientMessage message) {
        return switch (message) {
            case LobbyMessage m -> throw new IllegalArgumentException("lobbies answer later: " + m);
            case SessionMessage.IceServers read -> sessions.answer(asked, read);
            case SessionMessage m -> answers.once(asked, () -> sessions.answer(asked, m));
            case SignalMessage m -> ends.signals().answer(asked, m);
            case QualityMessage m -> ends.quality().answer(asked, m);
            case InputMessage m -> ends.inputs().answer(asked, m);
            case PresenceMessage m ->
                answers.once(asked, () -> people.presences().answer(asked, m));
            case TokenMessage m -> people.renewals().answer(asked, m);
            case ConnectionMessage m -> connection(m);
        };
    }

    /** When a message is taken up, and by which thread. */
    enum Pace {
        /** At once, by the reading thread: it needs no store, and does not wait for the commands in front of it. */
        AT_ONCE,
        /** In its turn, by whatever thread: it does not block. */
        IN_TURN,
        /** In its turn, by a thread that may wait. */
        PATIENTLY
    }

    static Pace pace(ClientMessage message) {
        return switch (message) {
            case SignalMessage _, QualityMessage _, InputMessage _ -> Pace.AT_ONCE;
            case LobbyMessage.Chat _, ConnectionMessage _ -> Pace.IN_TURN;
            case LobbyMessage _, SessionMessage _, PresenceMessage _, TokenMessage _ -> Pace.PATIENTLY;
        };
    }

    /** By whose budget it is let through. */
    static Kind kind(ClientMessage message) {
        return switch (message) {
            case SignalMessage _ -> Kind.SIGNAL;
            case InputMessage _ -> Kind.INPUT;
            case LobbyMessage _,
                    SessionMessage _,
                    QualityMessage _,
                    PresenceMessage _,
                    TokenMessage _,
                    ConnectionMessage _ -> Kind.MESSAGE;
        };
    }

    private static Answer connection(ConnectionMessage message) {
        return switch (message) {
            case ConnectionMessage.Hello _ -> throw new Rejected("bad-request", "This socket has said hello before");
            case ConnectionMessage.Ping _, ConnectionMessage.Bye _ -> Answer.OK;
        };
    }
}

package io.playcast.edge;

import io.playcast.Rejected;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Answers;
import io.playcast.edge.command.Asked;
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
import org.springframework.stereotype.Component;

/** Every message of a greeted client, to the domain that answers it. */
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

    Answer answer(Asked asked, ClientMessage message) {
        return switch (message) {
            case LobbyMessage m -> lobbies.answer(asked, m);
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

    /** Whether the answer needs no store: such messages do not wait for the commands in front of them. */
    static boolean isQuick(ClientMessage message) {
        return switch (message) {
            case SignalMessage _, QualityMessage _, InputMessage _ -> true;
            case LobbyMessage _, SessionMessage _, PresenceMessage _, TokenMessage _, ConnectionMessage _ -> false;
        };
    }

    private static Answer connection(ConnectionMessage message) {
        return switch (message) {
            case ConnectionMessage.Hello _ -> throw new Rejected("bad-request", "This socket has said hello before");
            case ConnectionMessage.Ping _, ConnectionMessage.Bye _ -> Answer.OK;
        };
    }
}

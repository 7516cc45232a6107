package io.playcast.edge;

import io.playcast.Rejected;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Answers;
import io.playcast.edge.command.Asked;
import io.playcast.edge.lobby.LobbyMessages;
import io.playcast.edge.quality.QualityMessages;
import io.playcast.edge.session.SessionMessages;
import io.playcast.edge.signal.SignalMessages;
import io.playcast.wire.ClientMessage;
import io.playcast.wire.ConnectionMessage;
import io.playcast.wire.LobbyMessage;
import io.playcast.wire.QualityMessage;
import io.playcast.wire.SessionMessage;
import io.playcast.wire.SignalMessage;
import org.springframework.stereotype.Component;

/** Every message of a greeted client, to the domain that answers it. */
@Component
final class Messages {
    private final LobbyMessages lobbies;
    private final SessionMessages sessions;
    private final SignalMessages signals;
    private final QualityMessages quality;
    private final Answers answers = new Answers();

    Messages(LobbyMessages lobbies, SessionMessages sessions, SignalMessages signals, QualityMessages quality) {
        this.lobbies = lobbies;
        this.sessions = sessions;
        this.signals = signals;
        this.quality = quality;
    }

    Answer answer(Asked asked, ClientMessage message) {
        return switch (message) {
            case LobbyMessage.Get read -> lobbies.answer(asked, read);
            case LobbyMessage m -> answers.once(asked, () -> lobbies.answer(asked, m));
            case SessionMessage m -> answers.once(asked, () -> sessions.answer(asked, m));
            case SignalMessage m -> signals.answer(asked, m);
            case QualityMessage m -> quality.answer(asked, m);
            case ConnectionMessage m -> connection(m);
        };
    }

    /** Whether the answer needs no store: such messages do not wait for the commands in front of them. */
    static boolean isQuick(ClientMessage message) {
        return switch (message) {
            case SignalMessage _, QualityMessage _ -> true;
            case LobbyMessage _, SessionMessage _, ConnectionMessage _ -> false;
        };
    }

    private static Answer connection(ConnectionMessage message) {
        return switch (message) {
            case ConnectionMessage.Hello _ -> throw new Rejected("bad-request", "This socket has said hello before");
            case ConnectionMessage.Ping _, ConnectionMessage.Bye _ -> Answer.OK;
        };
    }
}

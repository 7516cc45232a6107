package io.playcast.edge.lobby;

import io.playcast.Rejected;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Asked;
import io.playcast.edge.command.Commands;
import io.playcast.edge.socket.Connections;
import io.playcast.edge.stream.Streams;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyCommand.AssignPad;
import io.playcast.lobby.LobbyCommand.CloseLobby;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.lobby.LobbyCommand.SetInputAccess;
import io.playcast.lobby.LobbyCommand.SetReady;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.Pad;
import io.playcast.wire.LobbyMessage;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers what clients ask of lobbies: one command each, or one read. Blocks on the commit. */
@Component
public final class LobbyMessages {
    private final Entrance entrance;
    private final Commands commands;
    private final Streams streams;
    private final Connections connections;

    /** What {@code lobby.get} shows. @param agents the asker's own online capture agents */
    record Seen(LobbyView lobby, long seq, Set<DeviceId> agents) {}

    public LobbyMessages(Entrance entrance, Commands commands, Streams streams, Connections connections) {
        this.entrance = entrance;
        this.commands = commands;
        this.streams = streams;
        this.connections = connections;
    }

    public Answer answer(Asked asked, LobbyMessage message) {
        var by = asked.user();
        var at = asked.at();
        return switch (message) {
            case LobbyMessage.Create create -> entrance.create(asked, create);
            case LobbyMessage.Join join -> entrance.join(asked, join);
            case LobbyMessage.Invite invite -> entrance.invite(asked, invite);
            case LobbyMessage.Leave m -> send(asked, new LeaveLobby(m.lobby(), by, at));
            case LobbyMessage.Ready m -> send(asked, new SetReady(m.lobby(), by, at, m.ready()));
            case LobbyMessage.ChangeSettings m ->
                send(asked, new LobbyCommand.ChangeSettings(m.lobby(), by, at, m.settings()));
            case LobbyMessage.AssignPad m ->
                send(asked, new AssignPad(m.lobby(), by, at, m.user(), m.device(), Pad.require(m.pad())));
            case LobbyMessage.InputAccess m -> send(asked, new SetInputAccess(m.lobby(), by, at, m.user(), access(m)));
            case LobbyMessage.Close m -> send(asked, new CloseLobby(m.lobby(), by, at, CloseReason.HOST_CLOSED));
            case LobbyMessage.Get m -> get(asked, m.lobby());
        };
    }

    private Answer send(Asked asked, LobbyCommand command) {
        return commands.send(asked, command.lobby(), command);
    }

    private Answer get(Asked asked, LobbyId lobby) {
        var seen = streams.lobby(lobby).orElseThrow(() -> new Rejected("lobby.unknown", "There is no such lobby"));
        if (seen.view().member(asked.user()).isEmpty()) {
            throw new Rejected("lobby.not-member", "Only members can read a lobby");
        }
        return Answer.of(new Seen(seen.view(), seen.seq(), connections.agentsOf(asked.user())));
    }

    private static io.playcast.lobby.InputAccess access(LobbyMessage.InputAccess m) {
        return new io.playcast.lobby.InputAccess(m.gamepad(), m.keyboard(), m.mouse(), m.touch(), m.chat());
    }
}

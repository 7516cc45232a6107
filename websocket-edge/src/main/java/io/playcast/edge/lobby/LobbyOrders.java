package io.playcast.edge.lobby;

import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Asked;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.edge.command.Reasons;
import io.playcast.id.CardRef;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyCommand;
import io.playcast.text.Wording;
import io.playcast.wire.LeadMessage;
import org.springframework.stereotype.Component;

/** What those who lead a lobby ask of it: one command each; that they lead it, the lobby itself sees to. Blocks on the commit. */
@Component
public final class LobbyOrders {
    private final Commands commands;
    private final Ids ids;
    private final Invitations invitations;

    public LobbyOrders(Commands commands, Ids ids, Invitations invitations) {
        this.commands = commands;
        this.ids = ids;
        this.invitations = invitations;
    }

    Answer answer(Asked asked, LeadMessage message) {
        return message instanceof LeadMessage.Invite invite
                ? invitations.invite(asked, invite)
                : commands.send(asked, message.lobby(), command(asked, message));
    }

    private LobbyCommand command(Asked asked, LeadMessage message) {
        var by = asked.user();
        var at = asked.at();
        return switch (message) {
            case LeadMessage.Rename m -> new LobbyCommand.RenameLobby(m.lobby(), by, at, title(asked, m.name()));
            case LeadMessage.Settings m -> new LobbyCommand.ChangeSettings(m.lobby(), by, at, m.settings());
            case LeadMessage.Lock m -> new LobbyCommand.LockLobby(m.lobby(), by, at);
            case LeadMessage.Unlock m -> new LobbyCommand.UnlockLobby(m.lobby(), by, at);
            case LeadMessage.Approve m -> new LobbyCommand.ApproveJoin(m.lobby(), by, at, m.user());
            case LeadMessage.Decline m -> new LobbyCommand.DeclineJoin(m.lobby(), by, at, m.user());
            case LeadMessage.Invite m -> throw new IllegalArgumentException("an invite needs its code first: " + m);
            case LeadMessage.RevokeInvite m -> new LobbyCommand.RevokeInvite(m.lobby(), by, at, m.invite());
            case LeadMessage.TransferHost m -> new LobbyCommand.TransferHost(m.lobby(), by, at, m.to());
            case LeadMessage.CoHost m ->
                m.on()
                        ? new LobbyCommand.AppointCoHost(m.lobby(), by, at, m.user())
                        : new LobbyCommand.DismissCoHost(m.lobby(), by, at, m.user());
            case LeadMessage.Kick m ->
                new LobbyCommand.KickMember(m.lobby(), by, at, m.user(), Reasons.of(ids, asked, m.reason()));
            case LeadMessage.Ban m ->
                new LobbyCommand.BanMember(m.lobby(), by, at, m.user(), m.until(), Reasons.of(ids, asked, m.reason()));
            case LeadMessage.Unban m -> new LobbyCommand.UnbanMember(m.lobby(), by, at, m.user());
            case LeadMessage.Mute m -> new LobbyCommand.MuteMember(m.lobby(), by, at, m.user(), m.until());
            case LeadMessage.Unmute m -> new LobbyCommand.UnmuteMember(m.lobby(), by, at, m.user());
            case LeadMessage.InputAccess m -> new LobbyCommand.SetInputAccess(m.lobby(), by, at, m.user(), access(m));
            case LeadMessage.Panic m -> new LobbyCommand.PanicStop(m.lobby(), by, at);
            case LeadMessage.Close m ->
                new LobbyCommand.CloseLobby(
                        m.lobby(), by, at, CloseReason.HOST_CLOSED, Reasons.of(ids, asked, m.reason()));
        };
    }

    private Card title(Asked asked, String name) {
        var text = Wording.TITLE.of("data.name", name);
        return new Card(new CardRef("card:" + ids.madeBy(asked, "#words")), asked.user(), Audience.MEMBERS, text);
    }

    private static InputAccess access(LeadMessage.InputAccess m) {
        return new InputAccess(m.gamepad(), m.keyboard(), m.mouse(), m.touch(), m.chat());
    }
}

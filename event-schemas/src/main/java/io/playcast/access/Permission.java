package io.playcast.access;

import io.playcast.Rejected;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.id.LobbyId;
import io.playcast.wire.ClientMessage;
import io.playcast.wire.ConnectionMessage;
import io.playcast.wire.InputMessage;
import io.playcast.wire.LeadMessage;
import io.playcast.wire.LobbyMessage;
import io.playcast.wire.PresenceMessage;
import io.playcast.wire.QualityMessage;
import io.playcast.wire.SessionMessage;
import io.playcast.wire.SignalMessage;
import io.playcast.wire.TokenMessage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The row of one client message.
 *
 * @param roles account roles any of which is enough; none where no token is needed
 * @param boundToo whether a token that is good for one lobby is good enough
 * @param own who decides at the edge itself, null where the commands' own rows say it all
 * @param commands what it leads to
 */
public record Permission(
        Set<AccountRole> roles, boolean boundToo, @Nullable Decision own, List<Class<?>> commands) {
    /** Refuses what no rule of a lobby has to look at: the account's role, and a token for one lobby anywhere else. */
    void admit(Principal caller, ClientMessage message) {
        var only = caller.lobby();
        if (only != null) {
            var named = lobby(message);
            if (!boundToo || named != null && !named.equals(only)) {
                throw new Rejected("access.one-lobby", "This token is good for one lobby only");
            }
        }
        if (!roles.isEmpty()) {
            Accounts.require(roles, caller);
        }
    }

    /** The lobby a message names. Sessions and connections are found in the lobbies that their rules look at. */
    private static @Nullable LobbyId lobby(ClientMessage message) {
        return switch (message) {
            case LobbyMessage m -> lobby(m);
            case SessionMessage.Start m -> m.lobby();
            case SessionMessage.Pause m -> m.lobby();
            case SessionMessage.Resume m -> m.lobby();
            case SessionMessage.End m -> m.lobby();
            case SessionMessage _,
                    ConnectionMessage _,
                    TokenMessage _,
                    PresenceMessage _,
                    SignalMessage _,
                    QualityMessage _,
                    InputMessage _ -> null;
        };
    }

    private static @Nullable LobbyId lobby(LobbyMessage message) {
        return switch (message) {
            case LeadMessage m -> m.lobby();
            case LobbyMessage.Join m -> m.lobby();
            case LobbyMessage.Request m -> m.lobby();
            case LobbyMessage.Leave m -> m.lobby();
            case LobbyMessage.Ready m -> m.lobby();
            case LobbyMessage.Chat m -> m.lobby();
            case LobbyMessage.AssignPad m -> m.lobby();
            case LobbyMessage.Get m -> m.lobby();
            case LobbyMessage.Create _, LobbyMessage.List _ -> null;
        };
    }
}

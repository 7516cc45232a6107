package io.playcast.lobby.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.id.UserId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.InputAccessChanged;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.SettingsChanged;
import io.playcast.lobby.command.LobbyState.Open;
import java.util.HashMap;
import java.util.Map;

/** Keeps, beside the rules, who granted whom a keyboard or mouse. */
final class DesktopGrants {
    private final Map<UserId, UserId> grantedBy = new HashMap<>();
    private UserId defaultsBy;

    void note(LobbyState before, LobbyCommand command, LobbyEvent event) {
        switch (event) {
            case SettingsChanged e
            when adds(defaults(before), e.settings().guestDefaults().access()) -> defaultsBy = command.by();
            case MemberJoined e when e.access().reachesDesktop() -> grantedBy.put(e.user(), defaultsBy);
            case InputAccessChanged e
            when adds(access(before, e.user()), e.access()) -> grantedBy.put(e.user(), command.by());
            default -> {}
        }
    }

    void check(Open open) {
        var desktopOf = open.live() == null ? open.host() : open.live().owner();
        for (var member : open.members()) {
            if (member.access().reachesDesktop()) {
                assertThat(grantedBy.get(member.user()))
                        .as("who lets %s type", member.user())
                        .isEqualTo(desktopOf);
            }
        }
    }

    private static InputAccess access(LobbyState state, UserId user) {
        return state instanceof Open open
                ? open.member(user).map(LobbyState.Member::access).orElse(InputAccess.NONE)
                : InputAccess.NONE;
    }

    private static InputAccess defaults(LobbyState state) {
        return state instanceof Open open ? open.settings().guestDefaults().access() : InputAccess.NONE;
    }

    private static boolean adds(InputAccess from, InputAccess to) {
        return to.keyboard() && !from.keyboard() || to.mouse() && !from.mouse();
    }
}

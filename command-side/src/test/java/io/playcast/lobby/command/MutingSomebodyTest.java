package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbySpec.given;
import static io.playcast.lobby.command.LobbyWorld.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.MuteMember;
import io.playcast.lobby.LobbyCommand.UnmuteMember;
import io.playcast.lobby.LobbyEvent.CoHostAppointed;
import io.playcast.lobby.LobbyEvent.MemberMuted;
import io.playcast.lobby.LobbyEvent.MemberUnmuted;
import io.playcast.lobby.LobbyFold;
import io.playcast.lobby.LobbyView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MutingSomebodyTest {
    private static final MemberMuted MUTED = new MemberMuted(LOBBY, BOB, null);

    @Test
    void a_member_is_muted_once_for_good_or_for_a_while() {
        given(publicLobby(), joined(BOB)).when(mute(ANN, null)).then(MUTED);
        given(publicLobby(), joined(BOB), MUTED).when(mute(ANN, null)).thenNothing();
        given(publicLobby(), joined(BOB), MUTED).when(mute(ANN, LATER)).then(new MemberMuted(LOBBY, BOB, LATER));
        given(publicLobby(), joined(BOB)).when(mute(ANN, NOW)).thenRefused("bad-request");
    }

    @Test
    void leaving_and_coming_back_gives_nobody_his_voice_back() {
        given(publicLobby(), joined(BOB), MUTED, left(BOB), joined(BOB))
                .when(mute(ANN, null))
                .thenNothing();
    }

    @Test
    void a_member_is_unmuted_once() {
        given(publicLobby(), joined(BOB), MUTED).when(unmute(ANN)).then(new MemberUnmuted(LOBBY, BOB));
        given(publicLobby(), joined(BOB)).when(unmute(ANN)).thenNothing();
    }

    @Test
    void only_members_are_muted_and_only_by_those_who_lead() {
        given(publicLobby()).when(mute(ANN, null)).thenRefused("lobby.not-member");
        given(publicLobby(), joined(BOB), joined(CID)).when(mute(CID, null)).thenRefused("lobby.not-host");
        given(publicLobby(), joined(BOB), joined(CID), MUTED).when(unmute(BOB)).thenRefused("lobby.not-host");
        given(publicLobby(), joined(CID), new CoHostAppointed(LOBBY, CID))
                .when(new MuteMember(LOBBY, CID, NOW, ANN, null))
                .thenRefused("lobby.host-stays");
    }

    @Test
    void everybody_sees_who_is_muted_and_until_when() {
        LobbyView view = LobbyFold.after(null, publicLobby());
        view = LobbyFold.after(LobbyFold.after(view, joined(BOB)), new MemberMuted(LOBBY, BOB, LATER));

        assertThat(view.isMuted(BOB, NOW)).isTrue();
        assertThat(view.isMuted(BOB, LATER)).isFalse();
        assertThat(view.isMuted(ANN, NOW)).isFalse();
    }

    private static MuteMember mute(UserId by, @Nullable Instant until) {
        return new MuteMember(LOBBY, by, NOW, BOB, until);
    }

    private static UnmuteMember unmute(UserId by) {
        return new UnmuteMember(LOBBY, by, NOW, BOB);
    }
}

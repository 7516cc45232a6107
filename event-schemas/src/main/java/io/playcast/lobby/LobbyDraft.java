package io.playcast.lobby;

import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyView.Door;
import io.playcast.lobby.LobbyView.Invite;
import io.playcast.lobby.LobbyView.LiveSession;
import io.playcast.lobby.LobbyView.Member;
import io.playcast.lobby.LobbyView.Muted;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A view while one event is written into it; lives for one step of {@link LobbyFold} and never leaves it. */
final class LobbyDraft {
    private final LobbyView was;
    LobbyStatus status;
    UserId host;
    CardRef title;
    Settings settings;
    List<Member> members;
    List<UserId> coHosts;
    List<Invite> invites;
    Door door;
    List<Muted> muted;

    @Nullable
    LiveSession session;

    private LobbyDraft(LobbyView was) {
        this.was = was;
        this.status = was.status();
        this.host = was.host();
        this.title = was.title();
        this.settings = was.settings();
        this.members = was.members();
        this.coHosts = was.coHosts();
        this.invites = was.invites();
        this.door = was.door();
        this.muted = was.muted();
        this.session = was.session();
    }

    static LobbyView of(LobbyView view, Consumer<LobbyDraft> change) {
        var draft = new LobbyDraft(view);
        change.accept(draft);
        return draft.view();
    }

    private LobbyView view() {
        return new LobbyView(
                was.lobby(),
                status,
                host,
                title,
                was.game(),
                was.visibility(),
                was.capacity(),
                was.spectators(),
                was.region(),
                was.password(),
                settings,
                members,
                coHosts,
                invites,
                door,
                muted,
                session);
    }
}

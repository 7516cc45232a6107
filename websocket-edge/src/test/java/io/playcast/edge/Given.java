package io.playcast.edge;

import static io.playcast.twin.SomeIds.AGENT;
import static io.playcast.twin.SomeIds.AGENT_END;
import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.GAME;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.SESSION;
import static io.playcast.twin.SomeIds.TABLET;
import static io.playcast.twin.SomeIds.VIEWER_END;

import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.game.Controls;
import io.playcast.game.GameEvent.GameRegistered;
import io.playcast.game.GameSetup;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import io.playcast.session.Profile;
import io.playcast.session.SessionEvent.StreamOpened;
import io.playcast.session.SessionEvent.ViewerAttached;
import java.util.List;

/** Events that tests begin with: Ann hosts, Ben joins, Ann's agent streams, Ben's tablet watches. */
final class Given {
    static final CardRef TITLE = new CardRef("card:" + "0".repeat(21) + "TABES");
    static final GameRegistered REGISTERED =
            new GameRegistered(GAME, UserId.PLATFORM, TITLE, new GameSetup(1, 2, Controls.KEYS, 2));
    static final LobbyCreated CREATED =
            new LobbyCreated(LOBBY, ANN, TITLE, GAME, Visibility.UNLISTED, 4, Settings.DEFAULT, 32, null, null);
    static final MemberJoined BEN_JOINED = new MemberJoined(LOBBY, BEN, Role.PLAYER, null, InputAccess.GUEST);
    static final SessionStarted STARTED = new SessionStarted(LOBBY, SESSION, AGENT, ANN, Profile.MEDIUM);
    static final StreamOpened OPENED = new StreamOpened(SESSION, LOBBY, AGENT, ANN, Profile.MEDIUM);
    static final ViewerAttached ATTACHED = new ViewerAttached(SESSION, BEN, TABLET, VIEWER_END, AGENT_END);

    private Given() {}

    static List<Card> names() {
        return List.of(
                new Card(TITLE, ANN, Audience.MEMBERS, "Ann's table"),
                new Card(CardRef.of(ANN), ANN, Audience.MEMBERS, "Ann"),
                new Card(CardRef.of(BEN), BEN, Audience.MEMBERS, "Ben"));
    }
}

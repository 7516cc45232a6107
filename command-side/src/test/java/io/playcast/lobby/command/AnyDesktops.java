package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbyWorld.AGENT;
import static io.playcast.lobby.command.LobbyWorld.GAME;
import static io.playcast.lobby.command.LobbyWorld.LOBBY;
import static io.playcast.lobby.command.LobbyWorld.NOW;
import static io.playcast.lobby.command.LobbyWorld.TITLE;

import io.playcast.Ids;
import io.playcast.card.Card;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyCommand.ChangeSettings;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.EndSession;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.lobby.Visibility;
import io.playcast.session.EndReason;
import io.playcast.session.Profile;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Commands at random about whose keyboard reaches whose desktop. */
final class AnyDesktops {
    private AnyDesktops() {}

    /** A public lobby of three who come, go, start, end and let each other type: where hosts and owners get mixed up. */
    static Arbitrary<List<LobbyCommand>> commands() {
        var few = Arbitraries.of(AnyLobby.USERS.subList(0, 3));
        var sessions = Arbitraries.of(AnyLobby.several(8, Ids::session));
        var access = Arbitraries.of(InputAccess.NONE, InputAccess.GUEST, LobbyWorld.KEYBOARD, LobbyWorld.MOUSE);
        var many = Arbitraries.<LobbyCommand>frequencyOf(
                        Tuple.of(6, few.map(u -> LobbyWorld.join(u, AnyLobby.DEVICES.getFirst()))),
                        Tuple.of(2, few.map(u -> new LeaveLobby(LOBBY, u, NOW))),
                        Tuple.of(4, AnyConduct.lead()),
                        Tuple.of(2, AnyConduct.pause()),
                        Tuple.of(8, Combinators.combine(few, few, access).as(LobbyWorld::let)),
                        Tuple.of(
                                1,
                                Combinators.combine(few, AnyLobby.settings())
                                        .as((u, s) -> new ChangeSettings(LOBBY, u, NOW, s))),
                        Tuple.of(
                                4,
                                Combinators.combine(few, sessions)
                                        .as((u, s) -> new StartSession(LOBBY, u, NOW, s, AGENT, Profile.LOW))),
                        Tuple.of(
                                6,
                                Combinators.combine(few, sessions)
                                        .as((u, s) -> new EndSession(LOBBY, u, NOW, s, EndReason.HOST_ENDED))))
                .list()
                .ofMinSize(20)
                .ofMaxSize(150);
        var first = new CreateLobby(
                LOBBY,
                AnyLobby.USERS.getFirst(),
                NOW,
                new Card(TITLE, AnyLobby.USERS.getFirst(), Card.Audience.MEMBERS, "x"),
                GAME,
                Visibility.PUBLIC,
                3,
                32,
                null,
                null);
        return many.map(rest ->
                Stream.concat(Stream.<LobbyCommand>of(first), rest.stream()).toList());
    }
}

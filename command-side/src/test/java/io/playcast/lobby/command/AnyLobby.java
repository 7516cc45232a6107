package io.playcast.lobby.command;

import static io.playcast.lobby.command.LobbyWorld.AGENT;
import static io.playcast.lobby.command.LobbyWorld.GAME;
import static io.playcast.lobby.command.LobbyWorld.LOBBY;
import static io.playcast.lobby.command.LobbyWorld.NOW;
import static io.playcast.lobby.command.LobbyWorld.TITLE;

import io.playcast.Ids;
import io.playcast.card.Card;
import io.playcast.id.CardRef;
import io.playcast.id.DeviceId;
import io.playcast.id.InviteId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyCommand.AdmitViewer;
import io.playcast.lobby.LobbyCommand.AssignPad;
import io.playcast.lobby.LobbyCommand.ChangeSettings;
import io.playcast.lobby.LobbyCommand.CloseLobby;
import io.playcast.lobby.LobbyCommand.CreateInvite;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.EndSession;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.lobby.LobbyCommand.SetInputAccess;
import io.playcast.lobby.LobbyCommand.SetReady;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Settings.GuestDefaults;
import io.playcast.lobby.Visibility;
import io.playcast.session.EndReason;
import io.playcast.session.Profile;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Commands at random from a small world, so that they meet: four people, three devices, four sessions, three invites. */
final class AnyLobby {
    static final List<UserId> USERS = several(4, Ids::user);
    static final List<DeviceId> DEVICES = several(3, Ids::device);
    private static final List<SessionId> SESSIONS = several(4, Ids::session);
    private static final List<InviteId> INVITES = several(3, Ids::invite);

    private AnyLobby() {}

    static Arbitrary<LobbyCommand> command() {
        // Coming in is more frequent than anything else, or lobbies would stand empty.
        return Arbitraries.frequencyOf(
                Tuple.of(12, AnyConduct.command()),
                Tuple.of(1, create()),
                Tuple.of(12, join()),
                Tuple.of(2, user().map(u -> new LeaveLobby(LOBBY, u, NOW))),
                Tuple.of(1, Combinators.combine(user(), flag()).as((u, on) -> new SetReady(LOBBY, u, NOW, on))),
                Tuple.of(2, Combinators.combine(user(), settings()).as((u, s) -> new ChangeSettings(LOBBY, u, NOW, s))),
                Tuple.of(2, inviting()),
                Tuple.of(
                        6,
                        Combinators.combine(
                                        user(),
                                        user(),
                                        device(),
                                        Arbitraries.integers().between(-1, 3))
                                .as((by, u, d, pad) -> new AssignPad(LOBBY, by, NOW, u, d, pad))),
                Tuple.of(
                        6,
                        Combinators.combine(user(), user(), access())
                                .as((by, u, a) -> new SetInputAccess(LOBBY, by, NOW, u, a))),
                Tuple.of(
                        3,
                        Combinators.combine(user(), session())
                                .as((u, s) -> new StartSession(LOBBY, u, NOW, s, AGENT, Profile.MEDIUM))),
                Tuple.of(
                        2,
                        Combinators.combine(user(), session())
                                .as((u, s) -> new EndSession(LOBBY, u, NOW, s, EndReason.HOST_ENDED))),
                Tuple.of(1, Combinators.combine(user(), session()).as((u, s) -> new AdmitViewer(LOBBY, u, NOW, s))),
                Tuple.of(
                        1,
                        Arbitraries.of(USERS.getLast())
                                .map(u -> new CloseLobby(LOBBY, u, NOW, CloseReason.HOST_CLOSED))));
    }

    /** A lobby that is there, whoever opened it. */
    static Arbitrary<List<LobbyCommand>> commandsOnALobby() {
        var many = command().list().ofMinSize(1).ofMaxSize(150);
        return Combinators.combine(create(), many)
                .as((first, rest) -> Stream.concat(Stream.<LobbyCommand>of(first), rest.stream())
                        .toList());
    }

    private static Arbitrary<CreateLobby> create() {
        return Combinators.combine(
                        user(),
                        visibility(),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(LobbyWorld.PASSWORD).injectNull(0.8))
                .as((u, visibility, capacity, spectators, password) -> new CreateLobby(
                        LOBBY,
                        u,
                        NOW,
                        new Card(TITLE, u, Card.Audience.MEMBERS, "x"),
                        GAME,
                        visibility,
                        capacity,
                        spectators,
                        null,
                        password));
    }

    private static Arbitrary<Visibility> visibility() {
        return Arbitraries.frequency(
                Tuple.of(4, Visibility.PUBLIC), Tuple.of(1, Visibility.UNLISTED), Tuple.of(1, Visibility.PRIVATE));
    }

    private static Arbitrary<JoinLobby> join() {
        var invite = Arbitraries.of(INVITES).injectNull(0.5);
        var proven = Arbitraries.of(LobbyWorld.PASSWORD).injectNull(0.5);
        return Combinators.combine(user(), AnyConduct.time(), device(), Arbitraries.of(Role.class), invite, proven)
                .as((u, at, d, role, i, password) -> new JoinLobby(LOBBY, u, at, d, role, i, password));
    }

    static Arbitrary<InviteId> invite() {
        return Arbitraries.of(INVITES);
    }

    private static Arbitrary<CreateInvite> inviting() {
        return Combinators.combine(
                        user(),
                        invite(),
                        Arbitraries.of(Role.class),
                        Arbitraries.integers().between(1, 3))
                .as((u, i, role, uses) -> new CreateInvite(
                        LOBBY,
                        u,
                        NOW,
                        i,
                        role,
                        uses,
                        NOW.plus(Duration.ofHours(1)),
                        new Card(CardRef.of(i), u, Card.Audience.HOST, "ABC234")));
    }

    static Arbitrary<Settings> settings() {
        return Combinators.combine(flag(), access(), flag())
                .as((free, access, auto) -> new Settings(free, new GuestDefaults(access, auto)));
    }

    static Arbitrary<InputAccess> access() {
        return Combinators.combine(flag(), flag(), flag(), flag(), flag()).as(InputAccess::new);
    }

    static Arbitrary<UserId> user() {
        return Arbitraries.of(USERS);
    }

    static Arbitrary<DeviceId> device() {
        return Arbitraries.of(DEVICES);
    }

    static Arbitrary<SessionId> session() {
        return Arbitraries.of(SESSIONS);
    }

    static Arbitrary<Boolean> flag() {
        return Arbitraries.of(true, false);
    }

    static <T> List<T> several(int count, java.util.function.Supplier<T> one) {
        return Stream.generate(one).limit(count).toList();
    }
}

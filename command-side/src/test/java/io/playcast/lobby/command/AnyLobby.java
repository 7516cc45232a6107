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
    private static final List<UserId> USERS = several(4, Ids::user);
    private static final List<DeviceId> DEVICES = several(3, Ids::device);
    private static final List<SessionId> SESSIONS = several(4, Ids::session);
    private static final List<InviteId> INVITES = several(3, Ids::invite);

    private AnyLobby() {}

    static Arbitrary<LobbyCommand> command() {
        // Coming in is more frequent than anything else, or lobbies would stand empty.
        return Arbitraries.frequencyOf(
                Tuple.of(1, create()),
                Tuple.of(8, join()),
                Tuple.of(2, user().map(u -> new LeaveLobby(LOBBY, u, NOW))),
                Tuple.of(1, Combinators.combine(user(), flag()).as((u, on) -> new SetReady(LOBBY, u, NOW, on))),
                Tuple.of(2, Combinators.combine(user(), settings()).as((u, s) -> new ChangeSettings(LOBBY, u, NOW, s))),
                Tuple.of(2, invite()),
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

    /** A public lobby of three who come, go, start, end and let each other type: where hosts and owners get mixed up. */
    static Arbitrary<List<LobbyCommand>> commandsAboutDesktops() {
        var few = Arbitraries.of(USERS.subList(0, 3));
        var sessions = Arbitraries.of(several(8, Ids::session));
        var access = Arbitraries.of(InputAccess.NONE, InputAccess.GUEST, LobbyWorld.KEYBOARD, LobbyWorld.MOUSE);
        var many = Arbitraries.<LobbyCommand>frequencyOf(
                        Tuple.of(6, few.map(u -> LobbyWorld.join(u, DEVICES.getFirst()))),
                        Tuple.of(2, few.map(u -> new LeaveLobby(LOBBY, u, NOW))),
                        Tuple.of(8, Combinators.combine(few, few, access).as(LobbyWorld::let)),
                        Tuple.of(
                                1,
                                Combinators.combine(few, settings())
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
                USERS.getFirst(),
                NOW,
                new Card(TITLE, USERS.getFirst(), Card.Audience.MEMBERS, "x"),
                GAME,
                Visibility.PUBLIC,
                3,
                32,
                null,
                null);
        return many.map(rest ->
                Stream.concat(Stream.<LobbyCommand>of(first), rest.stream()).toList());
    }

    private static Arbitrary<CreateLobby> create() {
        return Combinators.combine(user(), visibility(), Arbitraries.integers().between(1, 4))
                .as((u, visibility, capacity) -> new CreateLobby(
                        LOBBY,
                        u,
                        NOW,
                        new Card(TITLE, u, Card.Audience.MEMBERS, "x"),
                        GAME,
                        visibility,
                        capacity,
                        32,
                        null,
                        null));
    }

    private static Arbitrary<Visibility> visibility() {
        return Arbitraries.frequency(
                Tuple.of(4, Visibility.PUBLIC), Tuple.of(1, Visibility.UNLISTED), Tuple.of(1, Visibility.PRIVATE));
    }

    private static Arbitrary<JoinLobby> join() {
        var invite = Arbitraries.of(INVITES).injectNull(0.5);
        return Combinators.combine(user(), device(), Arbitraries.of(Role.class), invite)
                .as((u, d, role, i) -> new JoinLobby(LOBBY, u, NOW, d, role, i, null));
    }

    private static Arbitrary<CreateInvite> invite() {
        return Combinators.combine(
                        user(),
                        Arbitraries.of(INVITES),
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

    private static Arbitrary<Settings> settings() {
        return Combinators.combine(flag(), access(), flag())
                .as((free, access, auto) -> new Settings(free, new GuestDefaults(access, auto)));
    }

    private static Arbitrary<InputAccess> access() {
        return Combinators.combine(flag(), flag(), flag(), flag(), flag()).as(InputAccess::new);
    }

    private static Arbitrary<UserId> user() {
        return Arbitraries.of(USERS);
    }

    private static Arbitrary<DeviceId> device() {
        return Arbitraries.of(DEVICES);
    }

    private static Arbitrary<SessionId> session() {
        return Arbitraries.of(SESSIONS);
    }

    private static Arbitrary<Boolean> flag() {
        return Arbitraries.of(true, false);
    }

    private static <T> List<T> several(int count, java.util.function.Supplier<T> one) {
        return Stream.generate(one).limit(count).toList();
    }
}

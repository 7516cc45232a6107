package io.playcast.lobby.command;

import static io.playcast.lobby.command.AnyLobby.device;
import static io.playcast.lobby.command.AnyLobby.session;
import static io.playcast.lobby.command.AnyLobby.user;
import static io.playcast.lobby.command.LobbyWorld.LATER;
import static io.playcast.lobby.command.LobbyWorld.LOBBY;
import static io.playcast.lobby.command.LobbyWorld.NOW;

import io.playcast.Ids;
import io.playcast.card.Card;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyCommand.AppointCoHost;
import io.playcast.lobby.LobbyCommand.ApproveJoin;
import io.playcast.lobby.LobbyCommand.BanMember;
import io.playcast.lobby.LobbyCommand.CloseLobby;
import io.playcast.lobby.LobbyCommand.DeclineJoin;
import io.playcast.lobby.LobbyCommand.DismissCoHost;
import io.playcast.lobby.LobbyCommand.ExpireInvite;
import io.playcast.lobby.LobbyCommand.KickMember;
import io.playcast.lobby.LobbyCommand.LockLobby;
import io.playcast.lobby.LobbyCommand.MarkMemberAway;
import io.playcast.lobby.LobbyCommand.MarkMemberBack;
import io.playcast.lobby.LobbyCommand.MuteMember;
import io.playcast.lobby.LobbyCommand.PanicStop;
import io.playcast.lobby.LobbyCommand.PauseSession;
import io.playcast.lobby.LobbyCommand.RenameLobby;
import io.playcast.lobby.LobbyCommand.RequestToJoin;
import io.playcast.lobby.LobbyCommand.ResumeSession;
import io.playcast.lobby.LobbyCommand.RevokeInvite;
import io.playcast.lobby.LobbyCommand.TimeOutMember;
import io.playcast.lobby.LobbyCommand.TimeOutSession;
import io.playcast.lobby.LobbyCommand.TransferHost;
import io.playcast.lobby.LobbyCommand.UnbanMember;
import io.playcast.lobby.LobbyCommand.UnlockLobby;
import io.playcast.lobby.LobbyCommand.UnmuteMember;
import io.playcast.lobby.PauseReason;
import io.playcast.lobby.Role;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Commands at random about who leads, who is at the door, who behaves and who is away. */
final class AnyConduct {
    private AnyConduct() {}

    static Arbitrary<LobbyCommand> command() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, lead()),
                Tuple.of(6, door()),
                Tuple.of(6, behaviour()),
                Tuple.of(4, absence()),
                Tuple.of(4, pause()));
    }

    static Arbitrary<LobbyCommand> lead() {
        return Combinators.combine(user(), user(), Arbitraries.integers().between(0, 5))
                .as((by, who, what) -> switch (what) {
                    case 0 -> new TransferHost(LOBBY, by, NOW, who);
                    case 1, 2 -> new AppointCoHost(LOBBY, by, NOW, who);
                    case 3 -> new DismissCoHost(LOBBY, by, NOW, who);
                    case 4 -> new PanicStop(LOBBY, by, NOW);
                    default -> new RenameLobby(LOBBY, by, NOW, card(by, Card.Audience.MEMBERS));
                });
    }

    private static Arbitrary<LobbyCommand> door() {
        return Combinators.combine(
                        user(),
                        user(),
                        device(),
                        AnyLobby.invite(),
                        Arbitraries.integers().between(0, 8))
                .as((by, who, on, invite, what) -> switch (what) {
                    case 0 -> new LockLobby(LOBBY, by, NOW);
                    case 1 -> new UnlockLobby(LOBBY, by, NOW);
                    case 2, 3 -> new RequestToJoin(LOBBY, by, NOW, on, Role.PLAYER, card(by, Card.Audience.HOST));
                    case 4 -> new RequestToJoin(LOBBY, by, NOW, on, Role.SPECTATOR, null);
                    case 5 -> new ApproveJoin(LOBBY, by, NOW, who);
                    case 6 -> new DeclineJoin(LOBBY, by, NOW, who);
                    case 7 -> new RevokeInvite(LOBBY, by, NOW, invite);
                    default -> new ExpireInvite(LOBBY, NOW.plusSeconds(3600), invite);
                });
    }

    private static Arbitrary<LobbyCommand> behaviour() {
        return Combinators.combine(
                        user(), user(), until(), Arbitraries.integers().between(0, 5))
                .as((by, who, until, what) -> switch (what) {
                    case 0 -> new KickMember(LOBBY, by, NOW, who, card(by, Card.Audience.MEMBERS));
                    case 1 -> new BanMember(LOBBY, by, NOW, who, until, null);
                    case 2 -> new UnbanMember(LOBBY, by, NOW, who);
                    case 3 -> new MuteMember(LOBBY, by, NOW, who, until);
                    case 4 -> new UnmuteMember(LOBBY, by, NOW, who);
                    default -> new KickMember(LOBBY, by, NOW, who, null);
                });
    }

    private static Arbitrary<LobbyCommand> absence() {
        return Combinators.combine(user(), time(), Arbitraries.integers().between(0, 6))
                .as((who, at, what) -> switch (what) {
                    case 0, 1, 2 -> new MarkMemberAway(LOBBY, at, who);
                    case 3 -> new MarkMemberBack(LOBBY, at, who);
                    case 4 -> new CloseLobby(LOBBY, null, NOW, CloseReason.ABANDONED);
                    default -> new TimeOutMember(LOBBY, LATER, who, at);
                });
    }

    static Arbitrary<LobbyCommand> pause() {
        return Combinators.combine(
                        user(), session(), time(), Arbitraries.integers().between(0, 4))
                .as((by, session, at, what) -> switch (what) {
                    case 0 -> new PauseSession(LOBBY, by, NOW, session, PauseReason.HOST_PAUSED);
                    case 1 -> new PauseSession(LOBBY, null, at, session, PauseReason.AGENT_LOST);
                    case 2 -> new ResumeSession(LOBBY, by, NOW, session);
                    case 3 -> new ResumeSession(LOBBY, null, NOW, session);
                    default -> new TimeOutSession(LOBBY, LATER, session, at);
                });
    }

    static Arbitrary<Instant> time() {
        return Arbitraries.of(NOW, LATER);
    }

    private static Arbitrary<Instant> until() {
        return Arbitraries.of(LATER).injectNull(0.5);
    }

    private static Card card(UserId by, Card.Audience audience) {
        return new Card(new CardRef("card:" + Ids.ulid()), by, audience, "x");
    }
}

package io.playcast.edge;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.Rejected;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Tokens;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.edge.hello.Bearers;
import io.playcast.edge.hello.Greeting;
import io.playcast.edge.hello.Lines;
import io.playcast.edge.hello.Passport;
import io.playcast.edge.hello.Tickets;
import io.playcast.edge.lobby.Entrance;
import io.playcast.edge.lobby.Invitations;
import io.playcast.edge.lobby.LobbyMessages;
import io.playcast.edge.quality.OpenWindows;
import io.playcast.edge.quality.QualityMessages;
import io.playcast.edge.session.Agents;
import io.playcast.edge.session.SessionMessages;
import io.playcast.edge.signal.LocalRelay;
import io.playcast.edge.signal.SignalMessages;
import io.playcast.edge.socket.Connections;
import io.playcast.edge.socket.Liveness;
import io.playcast.edge.stream.Audience;
import io.playcast.edge.stream.CardCourier;
import io.playcast.edge.stream.Fanout;
import io.playcast.edge.stream.Streams;
import io.playcast.feed.FeedFrame;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.invite.InviteCodes;
import io.playcast.lobby.LobbyEvent;
import io.playcast.secret.HmacKey;
import io.playcast.session.SessionEvent;
import io.playcast.twin.InMemoryCards;
import io.playcast.twin.InMemoryClaims;
import io.playcast.twin.InMemoryHistory;
import io.playcast.twin.ManualClock;
import io.playcast.twin.ManualFeed;
import io.playcast.twin.RecordingGateway;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The whole edge on one thread: real handlers, streams and queues; the store, the feed and the command bus are twins. */
final class EdgeUnderTest {
    final ManualClock clock = new ManualClock();
    final InMemoryHistory history = new InMemoryHistory();
    final InMemoryCards cards = new InMemoryCards();
    final InMemoryClaims claims = new InMemoryClaims();
    final ManualFeed feed = new ManualFeed();
    final RecordingGateway gateway = new RecordingGateway();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Connections connections = new Connections(Runnable::run, clock, 1_000);
    final Liveness liveness = new Liveness(connections, clock);
    final OpenWindows windows = new OpenWindows();
    final Streams streams;
    final EdgeSocket socket;
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, Principal> tokens = new ConcurrentHashMap<>();

    EdgeUnderTest(Path home) {
        var counts = new Counts(meters);
        var ids = new Ids(clock);
        var commands = new Commands(gateway);
        streams = Streams.of(history, new CardCourier(cards), new Fanout(counts::pushed), feed, Runnable::run);
        var audience = new Audience(streams, connections);
        var codes = new InviteCodes(claims, HmacKey.in(home.resolve("invite.key")), new SecureRandom());
        var entrance = new Entrance(commands, ids, new Invitations(codes, streams, cards), audience);
        var relay = new LocalRelay(connections, clock);
        var messages = new Messages(
                new LobbyMessages(entrance, commands, streams, connections),
                new SessionMessages(commands, ids, streams, new Agents(connections, claims, streams)),
                new SignalMessages(streams, relay),
                new QualityMessages(streams, windows));
        var tickets = new Tickets(HmacKey.in(home.resolve("ticket.key")), clock);
        var passport = new Passport(new Bearers(new KnownTokens(), cards), tickets, streams, ids);
        var greeting = new Greeting(passport, connections, Lines.HERE_ONLY, streams, audience);
        var intake = new Intake(greeting, messages, counts, clock);
        socket = new EdgeSocket(connections, intake, List.of(streams, relay), ids);
    }

    /** A socket that has said nothing yet. */
    TestClient opened() {
        return new TestClient(this);
    }

    TestClient greeted(UserId user, DeviceId device) {
        return opened().hello(token(user), device, "browser");
    }

    TestClient agent(UserId user, DeviceId device) {
        return opened().hello(token(user), device, "agent");
    }

    String token(UserId user) {
        return token(user, AccountRole.PLAYER, null);
    }

    /** A token that says what its bearer is called. */
    String token(UserId user, String name) {
        names.put("token-of-" + user.value(), name);
        return token(user);
    }

    String guestToken(UserId user, LobbyId lobby) {
        return token(user, AccountRole.GUEST, lobby);
    }

    private String token(UserId user, AccountRole role, LobbyId lobby) {
        var token = "token-of-" + user.value();
        tokens.put(token, new Principal(user, Set.of(role), lobby, Instant.MAX));
        return token;
    }

    void expireTokens() {
        tokens.clear();
    }

    /** It is committed, and the feed brings it. */
    void happened(Object event) {
        var stored = history.append(streamOf(event), event);
        feed.deliver(stored.stream(), FeedFrame.of(stored, "corr"));
    }

    /** It is committed, and the feed loses it. */
    FeedFrame happenedUnseen(Object event) {
        return FeedFrame.of(history.append(streamOf(event), event), "corr");
    }

    double refusals(String code) {
        return meters.counter("playcast.refusals", "code", code).count();
    }

    static String streamOf(Object event) {
        return switch (event) {
            case LobbyEvent e -> e.lobby().toString();
            case SessionEvent e -> e.session().toString();
            default -> throw new IllegalArgumentException("not an event of a followed stream: " + event);
        };
    }

    /** Knows the tokens it gave out. */
    private final class KnownTokens implements Tokens {
        @Override
        public String issue(Principal principal) {
            throw new UnsupportedOperationException("the socket issues no tokens");
        }

        @Override
        public Optional<String> nameIn(String token) {
            return Optional.ofNullable(names.get(token));
        }

        @Override
        public Principal verify(String token) {
            var principal = tokens.get(token);
            if (principal == null) {
                throw new Rejected("token.refused", "The token is not valid", "data.token", 0);
            }
            return principal;
        }
    }
}

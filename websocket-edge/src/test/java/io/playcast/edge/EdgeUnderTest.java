package io.playcast.edge;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.edge.BarWatch;
import io.playcast.edge.chat.ChatMessages;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.edge.drain.Drain;
import io.playcast.edge.hello.BarredSockets;
import io.playcast.edge.hello.Bearers;
import io.playcast.edge.hello.ChatShown;
import io.playcast.edge.hello.Greeting;
import io.playcast.edge.hello.Lines;
import io.playcast.edge.hello.Passport;
import io.playcast.edge.hello.Renewals;
import io.playcast.edge.hello.Tickets;
import io.playcast.edge.hello.TokenClock;
import io.playcast.edge.ice.IceProperties;
import io.playcast.edge.ice.IceServers;
import io.playcast.edge.input.InputMessages;
import io.playcast.edge.limit.Allowance.PerMinute;
import io.playcast.edge.limit.FailureBudget;
import io.playcast.edge.limit.Ledger;
import io.playcast.edge.limit.LimitProperties;
import io.playcast.edge.limit.Limits;
import io.playcast.edge.lobby.Arrivals;
import io.playcast.edge.lobby.Entrance;
import io.playcast.edge.lobby.Games;
import io.playcast.edge.lobby.Invitations;
import io.playcast.edge.lobby.Knocks;
import io.playcast.edge.lobby.LobbyMessages;
import io.playcast.edge.lobby.LobbyOrders;
import io.playcast.edge.lobby.LobbyPasswords;
import io.playcast.edge.lobby.Looking;
import io.playcast.edge.lobby.Opening;
import io.playcast.edge.presence.OwnPresence;
import io.playcast.edge.presence.PresenceMessages;
import io.playcast.edge.presence.PresenceNews;
import io.playcast.edge.presence.PresenceWatch;
import io.playcast.edge.quality.OpenWindows;
import io.playcast.edge.quality.QualityMessages;
import io.playcast.edge.security.GivenSentry;
import io.playcast.edge.security.Sentry;
import io.playcast.edge.session.Agents;
import io.playcast.edge.session.SessionMessages;
import io.playcast.edge.signal.LocalRelay;
import io.playcast.edge.signal.SignalMessages;
import io.playcast.edge.socket.Connections;
import io.playcast.edge.socket.Lane;
import io.playcast.edge.socket.Liveness;
import io.playcast.edge.stream.Audience;
import io.playcast.edge.stream.CardCourier;
import io.playcast.edge.stream.Fanout;
import io.playcast.edge.stream.Streams;
import io.playcast.feed.FeedFrame;
import io.playcast.id.AddressPseudonym;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.invite.InviteCodes;
import io.playcast.lobby.LobbyEvent;
import io.playcast.presence.PresenceEvent;
import io.playcast.secret.HmacKey;
import io.playcast.session.SessionEvent;
import io.playcast.twin.InMemoryBars;
import io.playcast.twin.InMemoryCards;
import io.playcast.twin.InMemoryChats;
import io.playcast.twin.InMemoryClaims;
import io.playcast.twin.InMemoryDirectory;
import io.playcast.twin.InMemoryHistory;
import io.playcast.twin.InMemoryPasswords;
import io.playcast.twin.KnownTokens;
import io.playcast.twin.ManualClock;
import io.playcast.twin.ManualFeed;
import io.playcast.twin.RecordingGateway;
import io.playcast.twin.SomeAddresses;
import io.playcast.twin.SomeIds;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.mock.env.MockEnvironment;

/** The whole edge on one thread: real handlers, streams and queues; the store, the feed and the command bus are twins. */
final class EdgeUnderTest {
    static final int MESSAGES_A_MINUTE = 1_000;
    static final int SIGNALS_A_MINUTE = 2_000;

    private static final IceProperties ICE =
            new IceProperties(List.of("stun:stun.example:3478"), List.of(), null, Duration.ofMinutes(10));

    final ManualClock clock = new ManualClock();
    final InMemoryHistory history = new InMemoryHistory();
    final InMemoryCards cards = new InMemoryCards();
    final InMemoryClaims claims = new InMemoryClaims();
    final ManualFeed feed = new ManualFeed();
    final InMemoryDirectory directory = new InMemoryDirectory();
    final InMemoryPasswords passwords = new InMemoryPasswords();
    final InMemoryChats chats = new InMemoryChats(feed);
    final RecordingGateway gateway = new RecordingGateway();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Connections connections;
    /** Many enough to be in nobody's way. */
    private static final LimitProperties LIMITS = new LimitProperties(100_000, 100_000, 1_000, Duration.ofMinutes(15));

    private static final LimitProperties FEW = new LimitProperties(0, 0, 5, Duration.ofMinutes(15));

    private final Ledger ledger = (_, _, _, _) -> CompletableFuture.completedFuture(0L);
    final Liveness liveness;
    final TokenClock tokenClock;
    final InMemoryBars bars = new InMemoryBars();
    final BarredSockets barred;
    final OpenWindows windows = new OpenWindows();
    final Streams streams;
    final EdgeSocket socket;
    private final KnownTokens tokens = new KnownTokens();

    final Door door;
    /** Pseudonyms of addresses that are let in nowhere, until when. */
    final AtomicReference<Map<AddressPseudonym, Instant>> blocks = new AtomicReference<>(Map.of());

    final Sentry sentry;

    EdgeUnderTest(Path home) {
        this(home, Runnable::run);
    }

    /** @param lanes does what sockets have to wait for */
    EdgeUnderTest(Path home, Executor lanes) {
        var counts = new Counts(meters);
        connections = new Connections(lanes, clock, new PerMinute(MESSAGES_A_MINUTE, SIGNALS_A_MINUTE));
        liveness = new Liveness(connections, clock);
        tokenClock = new TokenClock(connections, clock);
        var watched = new BarWatch(bars::inForce, clock);
        barred = new BarredSockets(connections, watched);
        var ids = new Ids(clock);
        var commands = new Commands(gateway, SomeAddresses.WHERE_FROM);
        sentry = GivenSentry.of(_ -> blocks.get(), commands, ids, clock, meters);
        door = new Door(
                new Origins(
                        new EdgeProperties(
                                List.of("https://page.example"),
                                null,
                                MESSAGES_A_MINUTE,
                                SIGNALS_A_MINUTE,
                                1,
                                Duration.ZERO),
                        new MockEnvironment()),
                Drain.atOnce(connections),
                counts,
                sentry);
        var courier = new CardCourier(cards);
        history.append(SomeIds.GAME.toString(), Given.REGISTERED);
        streams = new Streams(history, courier, new Fanout(counts::pushed), feed, Runnable::run);
        var audience = new Audience(streams, connections);
        var codes = new InviteCodes(claims, HmacKey.in(home.resolve("invite.key")), new SecureRandom());
        var relay = new LocalRelay(connections, clock);
        var knocks = new Knocks(streams);
        var bearers = new Bearers(tokens, cards);
        var watch = new PresenceWatch(feed, directory, new PresenceNews(courier), new Lane(Runnable::run, 1_024));
        streams.othersTo(watch::received);
        var invitations = new Invitations(codes, streams, cards, new Invitations.Sent(commands, ids));
        var secrets = new LobbyPasswords(
                passwords, streams, new FailureBudget("password", FEW, ledger, clock, "Too many wrong passwords"));
        var arrivals = new Arrivals(
                new Opening(commands, ids, new Games(history), secrets),
                new Entrance(commands, ids, invitations, secrets),
                knocks,
                new Arrivals.Inside(audience, chats, courier));
        var messages = new Messages(
                new LobbyMessages(
                        arrivals,
                        new LobbyOrders(commands, ids, invitations),
                        new Looking(streams, connections, directory, courier),
                        new LobbyMessages.Others(new ChatMessages(streams, chats), commands)),
                new SessionMessages(
                        commands, ids, streams, new Agents(connections, claims, streams), new IceServers(ICE)),
                new BetweenEnds(
                        new SignalMessages(streams, relay),
                        new QualityMessages(streams, windows, feed::deliver),
                        new InputMessages(streams, relay)),
                new OfPeople(
                        new PresenceMessages(new OwnPresence(commands, ids, cards, directory), watch, streams),
                        new Renewals(bearers, tokens, commands, streams)));
        var tickets = new Tickets(HmacKey.in(home.resolve("ticket.key")), clock);
        var passport = new Passport(bearers, tickets, streams, watched, ids);
        var greeting = new Greeting(passport, connections, Lines.HERE_ONLY, audience, new ChatShown(chats, courier));
        var intake = new Intake(greeting, messages, counts, new Limits(LIMITS, ledger, clock), clock, sentry);
        socket = new EdgeSocket(connections, intake, List.of(streams, relay, knocks, watch, tokenClock), ids);
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
        tokens.name(user, name);
        return token(user);
    }

    String guestToken(UserId user, LobbyId lobby) {
        return token(user, AccountRole.GUEST, lobby);
    }

    private String token(UserId user, AccountRole role, LobbyId lobby) {
        return token(new Principal(user, Set.of(role), lobby, Instant.MAX));
    }

    /** A token that says exactly this. */
    String token(Principal principal) {
        return tokens.give(principal);
    }

    void expireTokens() {
        tokens.expire();
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
            case PresenceEvent e -> e.presence().toString();
            default -> throw new IllegalArgumentException("not an event of a followed stream: " + event);
        };
    }
}

package io.playcast.sql;

import io.playcast.id.CardRef;
import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.Ulid;
import io.playcast.id.UserId;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LeaveReason;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.Region;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import io.playcast.quality.QualityEvent.QualityReported;
import io.playcast.quality.QualityWindow;
import io.playcast.session.CandidateType;
import io.playcast.session.DetachReason;
import io.playcast.session.EndReason;
import io.playcast.session.Milestone;
import io.playcast.session.Profile;
import io.playcast.session.SessionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** An evening that never was: some lobbies with all that happens in them, the same for the same seed. */
final class SeededEvening {
    static final LobbyId FIRST = new LobbyId("01JGVEBA000000000000000000");
    private static final Instant BEGIN = Instant.parse("2026-01-31T20:00:00Z");
    private static final int WINDOW_S = 5;

    /** One event of it. */
    record Happened(Instant time, String stream, long seq, Object event) {}

    private final Random random;
    private final List<Happened> events = new ArrayList<>();
    private final Map<String, Long> next = new HashMap<>();
    private Instant now = BEGIN;

    private SeededEvening(long seed) {
        this.random = new Random(seed);
    }

    /** In the order of time. */
    static List<Happened> of(long seed, int lobbies) {
        var evening = new SeededEvening(seed);
        for (int i = 0; i < lobbies; i++) {
            evening.now = BEGIN.plusSeconds(40L * i);
            evening.lobby(i == 0 ? FIRST : new LobbyId(evening.id()));
        }
        return evening.events.stream()
                .sorted(Comparator.comparing(Happened::time))
                .toList();
    }

    private void lobby(LobbyId lobby) {
        var host = new UserId(id());
        var region = random.nextInt(5) == 0 ? null : Region.values()[random.nextInt(3)];
        var title = new CardRef("card:" + id());
        told(new LobbyEvent.LobbyCreated(
                lobby,
                host,
                title,
                new GameId("frozen-bubble"),
                Visibility.PUBLIC,
                4,
                Settings.DEFAULT,
                32,
                region,
                null));
        var guests = new ArrayList<UserId>();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            guests.add(new UserId(id()));
            told(new LobbyEvent.MemberJoined(lobby, guests.getLast(), Role.PLAYER, null, InputAccess.GUEST));
        }
        pads(lobby, guests);
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            session(lobby, host, guests);
        }
        if (random.nextInt(4) > 0) {
            told(new LobbyEvent.LobbyClosed(lobby, CloseReason.values()[random.nextInt(3)]));
        }
    }

    /** Pad 2 goes round, is given back, and is taken along by who leaves. */
    private void pads(LobbyId lobby, List<UserId> guests) {
        for (int i = 0; i < 40; i++) {
            var guest = guests.get(random.nextInt(guests.size()));
            var device = new DeviceId(guest.value());
            switch (random.nextInt(4)) {
                case 0 -> told(new LobbyEvent.PadAssigned(lobby, guest, device, -1));
                case 1 -> {
                    told(new LobbyEvent.MemberLeft(lobby, guest, LeaveReason.LEFT));
                    told(new LobbyEvent.MemberJoined(lobby, guest, Role.PLAYER, null, InputAccess.GUEST));
                }
                default -> {
                    for (var other : guests) {
                        told(new LobbyEvent.PadAssigned(lobby, other, new DeviceId(other.value()), -1));
                    }
                    told(new LobbyEvent.PadAssigned(lobby, guest, device, 2));
                }
            }
        }
    }

    private void session(LobbyId lobby, UserId host, List<UserId> guests) {
        var session = new SessionId(id());
        var agent = new DeviceId(id());
        told(new LobbyEvent.SessionStarted(lobby, session, agent, host, Profile.HIGH));
        told(new SessionEvent.StreamOpened(session, lobby, agent, host, Profile.HIGH));
        var begun = now;
        var ended = now;
        for (var guest : guests) {
            now = begun;
            viewer(session, guest);
            ended = now.isAfter(ended) ? now : ended;
        }
        now = ended;
        var reason = EndReason.values()[random.nextInt(EndReason.values().length)];
        told(new SessionEvent.StreamEnded(session, reason, 60, guests.size(), null));
        told(new LobbyEvent.SessionEnded(lobby, session, reason));
    }

    private void viewer(SessionId session, UserId guest) {
        var ends = new ConnectionId[] {new ConnectionId(id()), new ConnectionId(id())};
        told(new SessionEvent.ViewerAttached(session, guest, new DeviceId(guest.value()), ends[0], ends[1]));
        var pair = CandidateType.values()[random.nextInt(CandidateType.values().length)];
        told(new SessionEvent.MilestoneReached(session, ends[1], 1, Milestone.ANSWERED, null, null));
        told(new SessionEvent.MilestoneReached(
                session, ends[0], 1, Milestone.CONNECTED, pair, 100 + random.nextInt(900)));
        boolean drops = random.nextInt(3) == 0;
        int windows = 4 + random.nextInt(8);
        now = Instant.ofEpochSecond(Math.ceilDiv(now.getEpochSecond(), WINDOW_S) * WINDOW_S);
        for (int i = 0; i < windows; i++) {
            now = now.plusSeconds(WINDOW_S);
            double bitrate = drops && i > windows / 2 ? 900_000 : 4_000_000 + random.nextInt(1_000_000);
            for (var end : ends) {
                told(window(session, end, bitrate));
            }
        }
        if (random.nextInt(10) < (drops ? 7 : 3)) {
            now = now.plusSeconds(random.nextInt(90));
            told(new SessionEvent.ViewerDetached(session, guest, ends[0], DetachReason.LEFT));
        }
    }

    private QualityReported window(SessionId session, ConnectionId end, double bitrate) {
        long to = now.toEpochMilli();
        return new QualityReported(
                end,
                session,
                new QualityWindow(
                        to - WINDOW_S * 1_000,
                        to,
                        10 + random.nextInt(50),
                        bitrate,
                        null,
                        random.nextInt(6) == 0 ? null : random.nextInt(2_000) / 10.0,
                        1.5,
                        random.nextInt(100) / 1_000.0,
                        random.nextInt(3),
                        random.nextInt(2)));
    }

    private void told(Object event) {
        var stream = switch (event) {
            case LobbyEvent lobby -> lobby.lobby().toString();
            case SessionEvent session -> session.session().toString();
            case QualityReported quality -> "quality:" + quality.connection().value();
            case Object other -> throw new IllegalArgumentException(other.toString());
        };
        long seq = event instanceof QualityReported quality
                ? quality.window().to() / (WINDOW_S * 1_000)
                : next.merge(stream, 1L, Long::sum) - 1;
        events.add(new Happened(now, stream, seq, event));
        if (!(event instanceof QualityReported)) {
            now = now.plus(Duration.ofMillis(200 + random.nextInt(9_000)));
        }
    }

    private String id() {
        var bytes = new byte[10];
        random.nextBytes(bytes);
        return Ulid.of(now.toEpochMilli(), bytes);
    }
}

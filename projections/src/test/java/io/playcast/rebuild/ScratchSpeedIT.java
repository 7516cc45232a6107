package io.playcast.rebuild;

import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.StringCodec;
import io.playcast.Metadata;
import io.playcast.given.*;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.projection.OpenLobbies;
import io.playcast.log.PostgresLog;
import io.playcast.stored.*;
import io.playcast.view.*;
import java.sql.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class ScratchSpeedIT {
    @Test
    void speed() throws Exception {
        try (var pool = Databases.pool("scratch_speed");
                var redis = new OwnRedis()) {
            GivenLog.in(pool).clear();
            int lobbies = 100_000;
            long t0 = System.nanoTime();
            try (var c = pool.getConnection()) {
                c.setAutoCommit(false);
                try (var st = c.prepareStatement(
                        "insert into events.event (event_id, stream, seq, type, time, payload_type, payload_revision, payload, metadata) values (?,?,?,?,?,?,?,?,?)")) {
                    byte[] meta = Json.stored()
                            .writeValueAsBytes(Metadata.of(
                                    "line/1",
                                    "corr-123456789012345678901234",
                                    "message-12345678901234567890",
                                    "01JZ9Q7R6Y0000000000000000"));
                    var live = new ArrayDeque<Object[]>();
                    int made = 0, n = 0;
                    var rnd = new Random(1);
                    var open = new ArrayList<Object[]>();
                    while (made < lobbies || !open.isEmpty()) {
                        while (open.size() < 500 && made < lobbies) {
                            open.add(new Object[] {Played.evening(), 0});
                            made++;
                        }
                        int k = rnd.nextInt(open.size());
                        var o = open.get(k);
                        var p = (Played) o[0];
                        int s = (int) o[1];
                        LobbyEvent e = s < 4
                                ? p.openLobby().get(s)
                                : new LobbyEvent.ReadyChanged(p.lobby(), p.guest(), s % 2 == 0);
                        var name = EventNames.of(e.getClass());
                        st.setString(1, UUID.randomUUID().toString());
                        st.setString(2, p.lobby().toString());
                        st.setLong(3, s);
                        st.setString(4, "lobby");
                        st.setString(5, "2026-11-28T19:25:02.272123Z");
                        st.setString(6, name);
                        st.setString(7, "" + EventNames.revisionOf(name));
                        st.setBytes(8, Json.stored().writeValueAsBytes(e));
                        st.setBytes(9, meta);
                        st.addBatch();
                        o[1] = s + 1;
                        if (s + 1 == 10) {
                            open.set(k, open.getLast());
                            open.removeLast();
                        }
                        if (++n % 5000 == 0) {
                            st.executeBatch();
                            c.commit();
                        }
                    }
                    st.executeBatch();
                    c.commit();
                    System.out.println("SPEED inserted " + n + " in " + (System.nanoTime() - t0) / 1e9);
                }
            }
            pool.getConnection().createStatement().execute("vacuum analyze events.event");
            var history = new PostgresLog(pool);
            try (var client = RedisClient.create(redis.uri())) {
                var link = new RedisLink<>(client, StringCodec.UTF8);
                for (int run = 0; run < 4; run++) {
                    double scan = scan(pool);
                    var rows = new RedisRows<>(link, OpenLobbies.SHAPE, run + 2);
                    rows.rebuilding();
                    var last = new Pace.At[1];
                    long t = System.nanoTime();
                    int most = Integer.getInteger(
                            "most", RowsInMemory.fitting(Runtime.getRuntime().maxMemory()));
                    var folding = new Folding<>(
                            OpenLobbies.FOLD, history, rows, most, new Pace(at -> last[0] = at), (e, w) -> {
                                throw new RuntimeException(w);
                            });
                    folding.upTo(1_000_000);
                    double fold = 1_000_000 / ((System.nanoTime() - t) / 1e9);
                    var mem = new MemoryRows<io.playcast.lobby.LobbyView>();
                    t = System.nanoTime();
                    new Folding<>(OpenLobbies.FOLD, history, mem, most, new Pace(at -> last[0] = at), (e, w) -> {
                                throw new RuntimeException(w);
                            })
                            .upTo(1_000_000);
                    double nowrite = 1_000_000 / ((System.nanoTime() - t) / 1e9);
                    System.out.printf(
                            "SPEED most %d scan %.0f/s rebuild %.0f/s ratio %.2f ; without Redis %.0f/s%n",
                            most, scan, fold, fold / scan, nowrite);
                    rows.drop();
                }
            }
        }
    }

    static double scan(javax.sql.DataSource pool) throws Exception {
        long t = System.nanoTime();
        int n = 0;
        try (var c = pool.getConnection()) {
            c.setAutoCommit(false);
            try (var st = c.prepareStatement(
                    "select position, event_id, stream, seq, payload_type, payload_revision, time, payload, metadata from events.event where starts_with(stream, 'lobby:') order by position")) {
                st.setFetchSize(10_000);
                try (var rs = st.executeQuery()) {
                    while (rs.next()) {
                        rs.getLong(1);
                        rs.getString(2);
                        rs.getString(3);
                        rs.getLong(4);
                        Object e = Json.stored().readValue(rs.getBytes(8), EventNames.classOf(rs.getString(5)));
                        Object m = Json.stored().readTree(rs.getBytes(9));
                        n++;
                    }
                }
            }
            c.rollback();
        }
        return n / ((System.nanoTime() - t) / 1e9);
    }
}

package io.playcast.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import io.playcast.EventHistory;
import io.playcast.Rejected;
import io.playcast.given.AlteredRow;
import io.playcast.given.Eventually;
import io.playcast.given.GivenLog;
import io.playcast.given.Played;
import io.playcast.letter.Parking;
import io.playcast.lobby.LobbyStatus;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.projection.OpenLobbies;
import io.playcast.projection.OnTheViews;
import io.playcast.rebuild.VersionsCompared.Right;
import io.playcast.view.Live;
import io.playcast.view.LiveVersions;
import io.playcast.view.ReadModels;
import io.playcast.view.RedisRows;
import io.playcast.view.ViewsAgree;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Given an evening that every view shows. */
@OnTheViews
class RebuildIT {
    private static final String NAME = OpenLobbies.NAME;

    @Autowired
    GivenLog given;

    @Autowired
    DataSource source;

    @Autowired
    RedisClient redis;

    @Autowired
    Live<RedisRows<LobbyView>> lobbies;

    @Autowired
    ReadModels models;

    @Autowired
    LiveVersions versions;

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    ViewsAgree agree;

    @Autowired
    Parking parking;

    @Autowired
    EventHistory history;

    private final Played evening = Played.evening();
    private final String stream = evening.lobby().toString();

    @BeforeEach
    void an_evening_is_shown() {
        evening.isStoredIn(given);
        Eventually.holds(() -> {
            assertThat(rebuilds.find(NAME).phase()).isIn(Phase.IDLE, Phase.WAITING);
            versions.refresh();
            assertThat(lobbies.now().find(stream).orElseThrow().seq()).isEqualTo(3);
        });
    }

    @Test
    void a_version_that_is_equal_takes_over_and_the_one_before_is_kept_and_goes_on() {
        var before = rebuilds.find(NAME);

        rebuilds.ask(NAME, true);
        comesTo(Phase.IDLE);

        var after = rebuilds.find(NAME);
        assertThat(after.live()).isGreaterThan(before.live());
        assertThat(after.kept()).isEqualTo(before.live());
        given.append(stream, List.of(evening.closed()));
        Eventually.holds(() -> {
            assertThat(lobbies.at(after.live())
                            .read(stream)
                            .orElseThrow()
                            .view()
                            .status())
                    .isEqualTo(LobbyStatus.CLOSED);
            assertThat(rebuilds.compare(NAME).differing()).isZero();
        });
        assertThat(acts()).endsWith("switch " + after.live() + " for " + before.live() + " by platform");
    }

    @Test
    void going_back_is_at_once_and_exact() {
        rebuilds.ask(NAME, true);
        comesTo(Phase.IDLE);
        var before = rebuilds.find(NAME);
        given.append(stream, List.of(evening.closed()));

        rebuilds.undo(NAME, "an-admin", "it looks odd");

        assertThat(rebuilds.find(NAME).live()).isEqualTo(before.kept());
        assertThat(acts()).endsWith("undo " + before.kept() + " for " + before.live() + " by an-admin");
        Eventually.holds(() -> {
            assertThat(lobbies.now().find(stream).orElseThrow().seq()).isEqualTo(4);
            assertThat(agree.compare(NAME)).isEmpty();
        });
    }

    @Test
    void a_version_that_differs_waits_until_somebody_has_looked() {
        damage();

        rebuilds.ask(NAME, true);
        comesTo(Phase.WAITING);

        var waiting = rebuilds.find(NAME);
        assertThat(waiting.differing()).isEqualTo(1);
        var compared = rebuilds.compare(NAME);
        assertThat(compared.differences()).singleElement().satisfies(row -> {
            assertThat(row.stream()).isEqualTo(stream);
            assertThat(row.right())
                    .as("the damaged row is not what its events say")
                    .isEqualTo(Right.OTHER);
        });
        assertThat(lobbies.now().find(stream).orElseThrow().seq())
                .as("it serves on")
                .isEqualTo(1);

        rebuilds.takeOver(NAME, "an-admin", false, "");

        assertThat(rebuilds.find(NAME).live()).isEqualTo(waiting.building());
        assertThat(lobbies.now().find(stream).orElseThrow().seq()).isEqualTo(3);
        assertThat(agree.compare(NAME)).isEmpty();
    }

    @Test
    void who_does_not_want_it_to_take_over_by_itself_is_asked() {
        rebuilds.ask(NAME, false);
        comesTo(Phase.WAITING);
        var waiting = rebuilds.find(NAME);
        assertThat(waiting.differing()).isZero();
        assertThatThrownBy(() -> rebuilds.undo(NAME, "an-admin", "")).isInstanceOf(Rejected.class);

        rebuilds.takeOver(NAME, "an-admin", false, "");

        assertThat(rebuilds.find(NAME).live()).isEqualTo(waiting.building());
        assertThatThrownBy(() -> rebuilds.takeOver(NAME, "an-admin", false, ""))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.code()).isEqualTo("projection.not-ready"));
    }

    @Test
    void what_waits_with_streams_that_cannot_be_folded_takes_over_by_force_and_with_a_reason_only() {
        rebuilds.ask(NAME, false);
        comesTo(Phase.WAITING);
        int waiting = Objects.requireNonNull(rebuilds.find(NAME).building());
        var event = history.stream(stream, 0, 1).getFirst();
        parking.park(NAME, waiting, event, new IllegalStateException("nobody can fold this"));

        for (var force : List.of(false, true)) {
            assertThatThrownBy(() -> rebuilds.takeOver(NAME, "an-admin", force, ""))
                    .isInstanceOfSatisfying(
                            Rejected.class, no -> assertThat(no.code()).isEqualTo("projection.parked"));
        }
        rebuilds.takeOver(NAME, "an-admin", true, "two old lobbies that nobody misses");

        assertThat(parking.parked(NAME, waiting))
                .as("it is parked still, and can be retried")
                .isEqualTo(1);
        parking.clear(NAME, waiting);
        assertThat(acts().getLast()).endsWith("by an-admin, forced: two old lobbies that nobody misses");
    }

    @Test
    void what_a_lost_node_left_half_built_is_dropped_and_begun_again() {
        var half = rebuilds.find(NAME).live() + 100;
        JdbcClient.create(source)
                .sql("update views.read_model set phase = 'FOLDING', building = ?, last = ? where name = ?")
                .params(half, half, NAME)
                .update();

        comesTo(Phase.IDLE);

        assertThat(rebuilds.find(NAME).live()).isEqualTo(half + 1);
        assertThat(JdbcClient.create(source)
                        .sql("select doomed = '{}' from views.read_model where name = ?")
                        .param(NAME)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void while_one_node_builds_a_read_model_no_other_does() throws SQLException {
        try (var elsewhere = BuildLock.take(source, NAME).orElseThrow()) {
            elsewhere.require();
            rebuilds.ask(NAME, true);
            rebuilds.ask("presence", true);
            Eventually.holds(() -> assertThat(rebuilds.find("presence").phase()).isEqualTo(Phase.IDLE));
            assertThat(rebuilds.find(NAME).phase()).isEqualTo(Phase.ASKED);
            assertThatThrownBy(() -> rebuilds.ask(NAME, true))
                    .isInstanceOfSatisfying(
                            Rejected.class, no -> assertThat(no.code()).isEqualTo("projection.rebuilding"));
        }
        comesTo(Phase.IDLE);
    }

    @Test
    void nobody_else_who_follows_the_log_does_anything_again() {
        Eventually.holds(() -> assertThat(models.all())
                .allSatisfy(model -> assertThat(model.behind()).isZero()));
        var links = links();
        var before = Eventually.value(() -> {
            var places = places();
            assertThat(places).containsEntry("audit.place", places.get(NAME));
            assertThat(places).containsEntry("views.feed_position", places.get(NAME));
            assertThat(models.all())
                    .allSatisfy(model -> assertThat(places).containsEntry(model.name(), places.get(NAME)));
            return places;
        });

        rebuilds.ask(NAME, true);
        comesTo(Phase.IDLE);

        assertThat(places()).isEqualTo(before);
        assertThat(links()).isEqualTo(links);
    }

    private void comesTo(Phase phase) {
        Eventually.holds(() -> assertThat(rebuilds.find(NAME).phase()).isEqualTo(phase));
        versions.refresh();
    }

    private void damage() {
        AlteredRow.saysIt(redis, lobbies.now(), stream, 1);
    }

    /** Of everybody who follows the log: each processor, and each table that holds a position in it. */
    private Map<String, Object> places() {
        var db = JdbcClient.create(source);
        var found = new TreeMap<String, Object>();
        db.sql("""
                select processorname as who, convert_from(token, 'utf8')::jsonb ->> 'globalIndex' as place
                from views.token_entry""")
                .query()
                .listOfRows()
                .forEach(row -> found.put(String.valueOf(row.get("who")), Objects.requireNonNull(row.get("place"))));
        db.sql("""
                select table_schema || '.' || table_name from information_schema.columns
                where column_name = 'position' and table_schema <> 'events' and table_name <> 'read_model'""")
                .query(String.class)
                .list()
                .forEach(table -> found.put(
                        table,
                        db.sql("select coalesce(string_agg(position::text, ',' order by position), '') from " + table)
                                .query(String.class)
                                .single()));
        return found;
    }

    private long links() {
        return JdbcClient.create(source)
                .sql("select count(*) from audit.entry")
                .query(Long.class)
                .single();
    }

    private List<String> acts() {
        return JdbcClient.create(source)
                .sql("""
                        select act || ' ' || version || ' for ' || replaced || ' by ' || by
                            || case when forced then ', forced: ' || reason else '' end
                        from views.read_model_act where name = ? order by number""")
                .param(NAME)
                .query(String.class)
                .list();
    }
}

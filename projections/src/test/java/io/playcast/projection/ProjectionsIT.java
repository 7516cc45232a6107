package io.playcast.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.Rejected;
import io.playcast.directory.Directory;
import io.playcast.given.AlteredRow;
import io.playcast.given.Eventually;
import io.playcast.given.GivenLog;
import io.playcast.given.Played;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyStatus;
import io.playcast.lobby.LobbyView;
import io.playcast.presence.PresenceView;
import io.playcast.rebuild.Phase;
import io.playcast.rebuild.Rebuilds;
import io.playcast.session.SessionView;
import io.playcast.session.projection.SessionHistory;
import io.playcast.session.projection.SessionRecord;
import io.playcast.view.Live;
import io.playcast.view.LiveVersions;
import io.playcast.view.ReadModels;
import io.playcast.view.RedisRows;
import io.playcast.view.Rows;
import io.playcast.view.ViewsAgree;
import io.playcast.view.ViewsAgree.Difference;
import io.playcast.view.dynamo.DynamoRows;
import io.playcast.view.dynamo.Listing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnTheViews
class ProjectionsIT {
    private final Played evening = Played.evening();

    @Autowired
    GivenLog given;

    @Autowired
    RedisClient redis;

    @Autowired
    Live<RedisRows<LobbyView>> lobbies;

    @Autowired
    Live<RedisRows<PresenceView>> presences;

    @Autowired
    Live<RedisRows<SessionView>> sessions;

    @Autowired
    Live<DynamoRows<SessionRecord>> history;

    @Autowired
    ReadModels models;

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    LiveVersions versions;

    @Autowired
    ViewsAgree agree;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void an_evening_is_played_and_shown() {
        evening.isStoredIn(given);
        viewsAreUpToDate();
    }

    @Test
    void each_read_model_shows_what_happened() {
        var lobby = lobbies.now().find(evening.lobby().toString()).orElseThrow();
        assertThat(lobby.seq()).isEqualTo(3);
        assertThat(lobby.view().members()).hasSize(2);
        assertThat(lobbies.now().page("", 100)).contains(lobby);
        assertThat(presences.now().listed("", 100)).contains(evening.guest().value());
        assertThat(sessions.now().listed("", 100)).contains(evening.session().value());
        assertThat(history.now().page(Listing.newestFirst(SessionHistory.BY_TIME, SessionHistory.KIND, "", 1)))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.session()).isEqualTo(evening.session());
                    assertThat(record.watched()).containsExactly(evening.guest());
                });
        assertThat(agree.compare()).isEmpty();
    }

    @Test
    void the_edges_directory_shows_lobbies_to_those_in_them_and_who_is_there() {
        try (var directory = new HotDirectory(redis, versions)) {
            var mine = directory.lobbies(evening.guest(), null, 100).lobbies();
            assertThat(mine).extracting(seen -> seen.view().lobby()).contains(evening.lobby());
            assertThat(mine).extracting(Directory.SeenLobby::seq).contains(3L);
            assertThat(directory.lobbies(evening.guest(), evening.lobby(), 100).lobbies())
                    .extracting(seen -> seen.view().lobby())
                    .doesNotContain(evening.lobby());
            assertThat(directory.presences(List.of(evening.guest(), UserId.PLATFORM)))
                    .containsOnlyKeys(evening.guest());
        }
    }

    @Test
    void what_is_over_leaves_the_directories() {
        given.append(evening.lobby().toString(), List.of(evening.closed()));
        given.append(evening.session().toString(), List.of(evening.ended()));
        given.append(evening.offline().presence().toString(), List.of(evening.offline()));
        viewsAreUpToDate();
        assertThat(lobbies.now()
                        .find(evening.lobby().toString())
                        .orElseThrow()
                        .view()
                        .status())
                .isEqualTo(LobbyStatus.CLOSED);
        assertThat(lobbies.now().listed("", 100)).doesNotContain(evening.lobby().value());
        assertThat(presences.now().listed("", 100))
                .doesNotContain(evening.guest().value());
        assertThat(sessions.now().listed("", 100))
                .doesNotContain(evening.session().value());
        assertThat(history.now()
                        .read(evening.session().toString())
                        .orElseThrow()
                        .view()
                        .ended())
                .isNotNull();
    }

    @Test
    void rebuilt_from_the_first_event_every_row_is_the_same() {
        var before = everything();
        models.all().forEach(model -> rebuilds.ask(model.name(), true));
        viewsAreUpToDate();
        assertThat(models.all()).allSatisfy(model -> {
            var build = rebuilds.find(model.name());
            assertThat(build.live()).isEqualTo(Objects.requireNonNull(build.kept()) + 1);
        });
        assertThat(everything()).isEqualTo(before).noneMatch(Map::isEmpty);
    }

    @Test
    void a_redis_that_came_back_empty_is_filled_again() {
        var before = everything();
        emptyRedis();
        assertThatThrownBy(() -> lobbies.now().find(evening.lobby().toString()))
                .as("a reader is refused, not told that there is no such lobby")
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.code()).isEqualTo("unavailable"));
        viewsAreUpToDate();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_rebuild_that_was_cut_off_after_the_rows_were_gone_is_begun_again() {
        var before = everything();
        lobbies.now().drop();
        viewsAreUpToDate();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_row_that_somebody_changed_is_found() {
        var stream = evening.lobby().toString();
        var other = lobbies.now().read(stream).orElseThrow();
        AlteredRow.saysIt(redis, lobbies.now(), stream, 2);
        assertThat(agree.compare("lobbies")).extracting(Difference::stream).containsExactly(stream);
        lobbies.now().write(stream, other);
        assertThat(agree.compare("lobbies")).isEmpty();
        assertThatThrownBy(() -> agree.compare("lobbys")).isInstanceOf(Rejected.class);
    }

    @Test
    void where_each_read_model_stands_is_told() {
        assertThat(models.all())
                .extracting(ReadModels.Status::name)
                .containsExactlyInAnyOrder(
                        "lobbies",
                        "presence",
                        "sessions",
                        "session-history",
                        "quality-windows",
                        "quality-minutes",
                        "user-profiles",
                        "game-data");
        assertThat(models.all()).allSatisfy(model -> {
            assertThat(model.running()).isTrue();
            assertThat(model.behind()).isZero();
        });
        assertThat(meters.get("playcast.projection.lag").gauges()).hasSize(8);
    }

    /** At the end of the log, complete, and with no difference left. */
    private void viewsAreUpToDate() {
        Eventually.holds(() -> {
            assertThat(models.all()).allSatisfy(model -> {
                assertThat(model.running()).isTrue();
                assertThat(model.behind()).isZero();
                assertThat(rebuilds.find(model.name()).phase()).isEqualTo(Phase.IDLE);
            });
            versions.refresh();
            assertThat(List.of(lobbies, presences, sessions))
                    .allSatisfy(rows -> assertThat(rows.now().state()).isEqualTo(RedisRows.State.COMPLETE));
            assertThat(agree.compare()).isEmpty();
        });
    }

    private void emptyRedis() {
        try (var connection = redis.connect()) {
            connection.sync().flushall();
        }
    }

    /** Every row of every read model, by stream. */
    private List<Map<String, Object>> everything() {
        return Stream.<Live<? extends Rows<?>>>of(lobbies, presences, sessions, history)
                .<Rows<?>>map(Live::now)
                .map(rows -> rows.streams().stream().collect(Collectors.toMap(stream -> stream, stream ->
                        (Object) rows.read(stream).orElseThrow())))
                .toList();
    }
}

package io.playcast.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.playcast.audit.projection.AuditPages;
import io.playcast.given.Eventually;
import io.playcast.given.GivenLog;
import io.playcast.given.OwnRedis;
import io.playcast.given.Played;
import io.playcast.letter.Act;
import io.playcast.letter.Act.Outcome;
import io.playcast.letter.Acts;
import io.playcast.letter.FullQueues;
import io.playcast.letter.Letter;
import io.playcast.letter.Letters;
import io.playcast.letter.Parking;
import io.playcast.rebuild.Phase;
import io.playcast.rebuild.Rebuilds;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionView;
import io.playcast.view.Live;
import io.playcast.view.LiveVersions;
import io.playcast.view.ReadModels;
import io.playcast.view.RedisRows;
import io.playcast.view.ViewsAgree;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Given an evening, and events that no handler can take. */
@OnTheViews
class ParkingWhatCannotBeHandledIT {
    private static final String ADMIN = "01JZZZZZZZZZZZZZZZZZZZZZZZ";
    private static final List<String> OF_SESSIONS = List.of("sessions", "session-history", "user-profiles");

    private final Played evening = Played.evening();
    private final Played another = Played.evening();

    @Autowired
    GivenLog given;

    @Autowired
    Letters letters;

    @Autowired
    Acts acts;

    @Autowired
    FullQueues full;

    @Autowired
    Parking parking;

    @Autowired
    Live<RedisRows<SessionView>> sessions;

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    LiveVersions versions;

    @Autowired
    ReadModels models;

    @Autowired
    ViewsAgree agree;

    @Autowired
    RedisClient redis;

    @Autowired
    OwnRedis server;

    @Autowired
    EventProcessingConfiguration axon;

    @Autowired
    DataSource database;

    @AfterEach
    void what_is_parked_is_skipped() {
        OF_SESSIONS.forEach(this::skipAll);
        viewsAreUpToDate();
    }

    @Test
    void a_poisoned_event_is_parked_the_rest_of_its_stream_waits_and_others_go_on() {
        given.append(evening.session().toString(), evening.openSession());
        poison(evening);
        given.append(evening.session().toString(), List.of(evening.ended()));
        given.append(another.session().toString(), another.openSession());

        Eventually.holds(() -> {
            assertThat(models.all())
                    .allSatisfy(model -> assertThat(model.behind()).isZero());
            assertThat(OF_SESSIONS)
                    .allSatisfy(name -> assertThat(letters.first(name, 0, 10))
                            .singleElement()
                            .satisfies(letter -> {
                                assertThat(letter.stream())
                                        .isEqualTo(evening.session().toString());
                                assertThat(letter.seq()).isEqualTo(3);
                                assertThat(letter.type()).isEqualTo("session.TroubleReported");
                                assertThat(letter.cause()).startsWith("JsonEOFException");
                                assertThat(letter.waiting()).isEqualTo(1);
                                assertThat(letters.content(letter.id()).data()).isEqualTo("{\"session\":");
                            }));
            assertThat(row(evening)).isEqualTo(2);
            assertThat(row(another)).isEqualTo(2);
        });
        assertThat(agree.compare("sessions"))
                .singleElement()
                .satisfies(difference -> assertThat(difference.expected()).startsWith("no fold: event 3"));
    }

    @Test
    void what_is_skipped_is_left_out_by_this_view_for_ever_and_the_audit_says_who_wanted_it() {
        given.append(evening.session().toString(), evening.openSession());
        poison(evening);
        given.append(evening.session().toString(), List.of(evening.ended()));

        for (var name : OF_SESSIONS) {
            var act = done(acts.ask(Act.What.SKIP, name, only(name).id(), "The agent's bug", ADMIN), name);
            assertThat(act.outcome()).as(act.detail()).isEqualTo(Outcome.HANDLED);
            assertThat(links(act))
                    .singleElement()
                    .satisfies(link -> assertThat(link)
                            .contains("projection.EventSkipped", "projection:" + name)
                            .doesNotContain("bug"));
        }
        viewsAreUpToDate();
        assertThat(row(evening)).isEqualTo(4);

        rebuilds.ask("sessions", true);
        Eventually.holds(() -> assertThat(rebuilds.find("sessions").phase()).isEqualTo(Phase.IDLE));
        versions.refresh();
        viewsAreUpToDate();
        assertThat(row(evening)).isEqualTo(4);
        assertThat(letters.first("sessions", 0, 10)).isEmpty();
    }

    @Test
    void what_fails_again_stays_where_it_was_and_what_waits_behind_it_is_not_taken_before() {
        given.append(evening.session().toString(), evening.openSession());
        poison(evening);
        given.append(evening.session().toString(), List.of(evening.ended()));
        var before = only("sessions");

        var act = done(acts.ask(Act.What.RETRY, "sessions", before.id(), null, ADMIN), "sessions");

        assertThat(act.outcome()).isEqualTo(Outcome.PARKED);
        assertThat(act.detail()).startsWith("It failed again: JsonEOFException");
        assertThat(only("sessions")).satisfies(after -> {
            assertThat(after.id()).isEqualTo(before.id());
            assertThat(after.waiting()).isEqualTo(1);
            assertThat(after.tried()).isAfter(before.tried());
        });
        assertThat(row(evening)).isEqualTo(2);
    }

    @Test
    void once_what_was_wrong_is_mended_a_retry_takes_the_whole_stream_in_order() {
        var stream = evening.session().toString();
        given.append(stream, evening.openSession());
        Eventually.holds(() -> assertThat(row(evening)).isEqualTo(2));
        try (var connection = redis.connect()) {
            connection.sync().hset(rows(), evening.session().value(), "no row");
        }
        given.append(stream, List.of(trouble()));
        given.append(stream, List.of(evening.ended()));
        Eventually.holds(() -> assertThat(only("sessions").waiting()).isEqualTo(1));
        assertThat(only("sessions").cause()).contains("StringIndexOutOfBounds");

        try (var connection = redis.connect()) {
            connection.sync().hdel(rows(), evening.session().value());
        }
        var act = done(acts.ask(Act.What.RETRY_ALL, "sessions", null, null, ADMIN), "sessions");

        assertThat(act.outcome()).as(act.detail()).isEqualTo(Outcome.HANDLED);
        viewsAreUpToDate();
        assertThat(row(evening)).isEqualTo(4);
    }

    @Test
    void only_the_first_of_a_stream_can_be_asked_for() {
        given.append(evening.session().toString(), evening.openSession());
        poison(evening);
        given.append(evening.session().toString(), List.of(evening.ended()));
        var first = only("sessions");
        Eventually.holds(() -> assertThat(only("sessions").waiting()).isEqualTo(1));

        var gone = done(acts.ask(Act.What.SKIP, "sessions", "nothing", "because", ADMIN), "sessions");
        assertThat(gone.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(only("sessions").id()).isEqualTo(first.id());
    }

    @Test
    void a_store_that_is_away_parks_nothing() {
        given.append(evening.session().toString(), evening.openSession());
        viewsAreUpToDate();
        server.stop();
        given.append(evening.session().toString(), List.of(evening.ended()));
        Eventually.holds(() -> assertThat(processor().processingStatus().values())
                .allSatisfy(segment -> assertThat(segment.isErrorState()).isTrue()));
        server.start();

        viewsAreUpToDate();
        assertThat(row(evening)).isEqualTo(3);
        assertThat(letters.first("sessions", 0, 10)).isEmpty();
    }

    @Test
    void when_no_more_may_be_parked_that_view_stops_and_says_so_until_there_is_room() {
        var third = Played.evening();
        Stream.of(evening, another, third).forEach(this::beginsInTheMiddle);

        Eventually.holds(() -> assertThat(full.all())
                .containsOnlyKeys("sessions", "session-history")
                .hasEntrySatisfying(
                        "sessions",
                        why -> assertThat(why)
                                .startsWith("2 streams are parked")
                                .contains(third.session().toString())));
        given.append(evening.lobby().toString(), evening.openLobby());
        Eventually.holds(() -> assertThat(models.status("lobbies").behind()).isZero());
        assertThat(models.status("sessions").behind()).isPositive();

        OF_SESSIONS.forEach(this::skipAll);
        Eventually.holds(() -> assertThat(full.all()).isEmpty());
        assertThat(only("sessions").stream()).isEqualTo(third.session().toString());
    }

    @Test
    void a_stream_that_grows_behind_its_letter_stops_the_view_as_well() {
        beginsInTheMiddle(evening);
        given.append(evening.session().toString(), List.of(trouble(), trouble(), trouble()));

        Eventually.holds(() -> assertThat(full.all())
                .hasEntrySatisfying("sessions", why -> assertThat(why).startsWith("3 events of session:")));
    }

    @Test
    void whoever_builds_a_version_parks_streams_of_it_beside_those_of_the_view() {
        given.append(evening.session().toString(), evening.openSession());
        var event = new io.playcast.log.PostgresLog(database)
                .stream(evening.session().toString(), 0, 1).getFirst();

        parking.park("sessions", 2, event, new IllegalStateException("no"));
        parking.park("sessions", 2, event, new IllegalStateException("once is enough"));

        assertThat(parking.parked("sessions", 2)).isEqualTo(1);
        assertThat(parking.parked("sessions", 3)).isZero();
        assertThat(only("sessions").version()).isEqualTo(2);
        assertThat(only("sessions").cause()).isEqualTo("IllegalStateException: no");
        parking.clear("sessions", 2);
        assertThat(parking.isParked("sessions", 2, event.stream())).isFalse();
    }

    private void poison(Played played) {
        given.appendBroken(played.session().toString(), SessionEvent.TroubleReported.class, "{\"session\":");
    }

    private void beginsInTheMiddle(Played played) {
        given.append(played.session().toString(), List.of(played.ended()));
    }

    private SessionEvent trouble() {
        return evening.openSession().getLast();
    }

    /** @return the keys that hold something else now */
    private String rows() {
        return sessions.now().key();
    }

    private Letter only(String name) {
        return Eventually.value(() -> {
            var all = letters.first(name, 0, 10);
            assertThat(all).hasSize(1);
            return all.getFirst();
        });
    }

    private Act done(String act, String name) {
        return Eventually.value(() -> {
            var found = acts.find(name, act).orElseThrow();
            assertThat(found.outcome()).isNotNull();
            return found;
        });
    }

    private void skipAll(String name) {
        for (var letter : letters.first(name, 0, 10)) {
            done(acts.ask(Act.What.SKIP, name, letter.id(), "tidied up", ADMIN), name);
        }
    }

    private List<String> links(Act act) {
        return new AuditPages(database)
                .page(0, 1_000, ADMIN, null).stream()
                        .map(AuditPages.Row::body)
                        .filter(body -> body.contains(act.act()))
                        .toList();
    }

    private long row(Played played) {
        return sessions.now().read(played.session().toString()).orElseThrow().seq();
    }

    private StreamingEventProcessor processor() {
        return axon.eventProcessor("sessions", StreamingEventProcessor.class).orElseThrow();
    }

    private void viewsAreUpToDate() {
        Eventually.holds(() -> {
            OF_SESSIONS.forEach(name -> letters.first(name, 0, 10).stream()
                    .filter(letter -> letter.version() == null)
                    .forEach(_ -> skipAll(name)));
            assertThat(models.all()).allSatisfy(model -> {
                assertThat(model.running()).isTrue();
                assertThat(model.behind()).isZero();
            });
            assertThat(sessions.now().state()).isEqualTo(RedisRows.State.COMPLETE);
            assertThat(agree.compare()).isEmpty();
        });
    }
}

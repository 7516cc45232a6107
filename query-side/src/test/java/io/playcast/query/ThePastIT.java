package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.flipkart.zjsonpatch.JsonPatch;
import io.playcast.EventHistory;
import io.playcast.account.AccountRole;
import io.playcast.given.Played;
import io.playcast.lobby.Visibility;
import io.playcast.quality.QualityCommand.AppendQuality;
import io.playcast.quality.QualityEvent.QualityReported;
import io.playcast.quality.QualityWindow;
import io.playcast.stored.Json;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What analysts ask of the past, of one evening that all of these look at. */
@OnThePlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThePastIT {
    @Autowired
    Evening evening;

    @Autowired
    Api api;

    @Autowired
    EventHistory history;

    @Autowired
    DataSource source;

    private Played played;
    private String lobby;
    private String session;

    @BeforeAll
    void a_running_session_with_a_viewer() {
        played = evening.session();
        lobby = "/api/v1/lobbies/" + played.lobby().value();
        session = "/api/v1/sessions/" + played.session().value();
        evening.isShown();
    }

    @Test
    void a_lobby_then_says_where_to_go_on_from_there() {
        var then = read(lobby + "?at=1");
        var links = then.path("links");
        assertThat(links.path("self").asText()).isEqualTo(lobby + "?at=1");
        assertThat(read(links.path("self").asText())).isEqualTo(then);
        assertThat(read(links.path("before").asText()).path("seq").asLong()).isZero();
        assertThat(read(links.path("after").asText()).path("seq").asLong()).isEqualTo(2);
        assertThat(read(links.path("step").asText()).path("events")).hasSize(1);
        assertThat(read(links.path("history").asText())
                        .path("events")
                        .get(0)
                        .path("seq")
                        .asLong())
                .isEqualTo(1);
        assertThat(read(lobby + "?at=0").path("links").has("before")).isFalse();
    }

    @Test
    void its_history_says_who_did_what_and_because_of_what() {
        var created = read(lobby + "/history").path("events").get(0);
        assertThat(created.path("by").asText()).isEqualTo("user");
        assertThat(created.path("cause").asText()).isEqualTo("message");
        assertThat(created.path("id").asText())
                .isEqualTo(history.stream(played.lobby().toString(), 0, 1)
                        .getFirst()
                        .id());
        assertThat(created.has("meta")).as("nothing else of the metadata").isFalse();
    }

    @Test
    void the_difference_of_two_moments_makes_the_one_into_the_other() {
        for (var path : List.of(lobby, session)) {
            var difference = read(path + "/diff?from=0");
            var from = difference.path("from").path("seq").asLong();
            var to = difference.path("to").path("seq").asLong();
            assertThat(from).isZero();
            assertThat(to).isPositive();
            var earlier = stateOf(read(path + "?at=" + from));
            assertThat(JsonPatch.apply(difference.path("patch"), earlier)).isEqualTo(stateOf(read(path + "?at=" + to)));
            assertThat(difference.path("events").findValuesAsText("seq")).hasSize((int) to);
            assertThat(read(difference.path("links").path("self").asText())).isEqualTo(difference);
        }
    }

    @Test
    void a_difference_goes_from_the_earlier_moment_to_the_later_one() {
        var backwards = api.get(lobby + "/diff?from=2&to=1", AccountRole.ANALYST);
        assertThat(backwards.status()).isEqualTo(400);
        assertThat(backwards.json().path("field").asText()).isEqualTo("to");
        var opened = read(lobby + "/history").path("events").get(0).path("time").asText();
        assertThat(read(lobby + "/diff?from=" + opened + "&to=1")
                        .path("from")
                        .path("seq")
                        .asLong())
                .isZero();
        assertThat(api.get(lobby + "/diff?from=soon", AccountRole.ANALYST)
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("from");
    }

    @Test
    void the_past_of_a_private_lobby_is_for_its_members_and_staff() {
        var hidden = evening.lobby(Visibility.PRIVATE);
        var path = "/api/v1/lobbies/" + hidden.lobby().value() + "/diff?from=0";
        assertThat(api.get(path, AccountRole.PLAYER).code()).isEqualTo("lobby.unknown");
        assertThat(api.get(path, api.token(hidden.host(), AccountRole.PLAYER)).status())
                .isEqualTo(200);
        assertThat(api.get(path, AccountRole.ANALYST).status()).isEqualTo(200);
    }

    @Test
    void a_session_is_shown_as_it_was() {
        var then = read(session + "?at=0");
        assertThat(then.path("session").path("watched")).isEmpty();
        assertThat(then.path("live").path("viewers")).isEmpty();
        assertThat(read(session + "?at=1").path("live").path("viewers")).hasSize(1);
        assertThat(api.get(session + "?at=0", AccountRole.ANALYST).header("ETag"))
                .isEqualTo("\"0\"");
        assertThat(api.get(session + "?at=2000-01-01T00:00:00Z", AccountRole.ANALYST)
                        .code())
                .isEqualTo("session.unknown");
        assertThat(read(session + "/history").path("events").findValuesAsText("type"))
                .startsWith("session.StreamOpened", "session.ViewerAttached");
    }

    @Test
    void a_session_has_one_axis_for_what_was_measured_and_what_happened() {
        long now = Instant.now().toEpochMilli() / 5_000 * 5_000;
        evening.send(new AppendQuality(
                "node-1",
                List.of(new QualityReported(
                        played.viewerEnd(),
                        played.session(),
                        new QualityWindow(now, now + 5_000, 30, 4e6, null, 12.5, null, 0.01, 0, 0)))));

        var timeline = read(session + "/timeline");

        assertThat(timeline.path("marks").findValuesAsText("kind")).startsWith("opened", "attached");
        assertThat(timeline.path("marks").get(0).path("ms").asLong()).isZero();
        var track = timeline.path("tracks").get(0);
        assertThat(track.path("viewer").asText()).isEqualTo(played.guest().value());
        assertThat(track.path("points").get(0).path("viewer").path("score").asInt())
                .isEqualTo(98);
        assertThat(timeline.path("ended").asBoolean()).isFalse();
    }

    @Test
    void the_tree_of_an_event_leads_from_a_message_by_an_automation_to_the_opening_of_the_stream() {
        var opened = history.stream(played.session().toString(), 0, 1).getFirst();

        var tree = read("/api/v1/events/" + opened.id() + "/causes");

        assertThat(tree.path("correlation").asText()).isEqualTo("corr-of-the-evening");
        var automated = tree.findParents("kind").stream()
                .filter(given -> given.path("kind").asText().equals("automation"))
                .filter(given -> given.path("events").findValuesAsText("id").contains(opened.id()))
                .toList();
        assertThat(automated).hasSize(1);
        assertThat(automated.getFirst().path("by").asText()).startsWith("When");
        assertThat(api.get("/api/v1/events/none/causes", AccountRole.ANALYST).code())
                .isEqualTo("event.unknown");
    }

    @Test
    void a_slice_by_correlation_person_and_time_has_these_events_alone() {
        var opened = history.stream(played.session().toString(), 0, 1).getFirst();
        var lines = api.get(
                        "/api/v1/events?corr=corr-of-the-evening&stream=session:&from=" + opened.time() + "&to="
                                + opened.time().plusSeconds(3_600),
                        AccountRole.ANALYST)
                .response()
                .body();
        assertThat(lines).contains(opened.id());
        assertThat(api.get("/api/v1/events?corr=no-such", AccountRole.ANALYST)
                        .response()
                        .body())
                .isEmpty();
        for (var wrong : List.of("from=soon", "to=later", "corr=%22", "by=%27")) {
            assertThat(api.get("/api/v1/events?" + wrong, AccountRole.ANALYST)
                            .json()
                            .path("field")
                            .asText())
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void one_event_is_handed_to_one_consumer_once_more() {
        var admin = api.token(AccountRole.ADMIN);
        var webhook = "webhook:"
                + api.post("/api/v1/webhooks", admin, "{\"url\":\"https://hooks.invalid/again\"}")
                        .json()
                        .path("webhook")
                        .path("id")
                        .asText();
        var created = "/api/v1/events/"
                + history.stream(played.lobby().toString(), 0, 1).getFirst().id() + "/replay";

        var answer = api.post(created, admin, "{\"consumer\":\"" + webhook + "\"}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("consumers")).extracting(JsonNode::asText).contains(webhook);
        assertThat(JdbcClient.create(source)
                        .sql("select count(*) from views.redelivery where consumer = ?")
                        .param(webhook)
                        .query(Long.class)
                        .single())
                .as("wishes that are written down")
                .isEqualTo(1);
        assertThat(api.post(created, admin, "{\"consumer\":\"nobody\"}").code()).isEqualTo("consumer.unknown");
        assertThat(api.post("/api/v1/events/none/replay", admin, "{\"consumer\":\"" + webhook + "\"}")
                        .code())
                .isEqualTo("event.unknown");
        assertThat(api.post(created, admin, "{}").json().path("field").asText()).isEqualTo("consumer");
        assertThat(api.post(created, api.token(AccountRole.ANALYST), "{}").status())
                .isEqualTo(403);
        api.send("DELETE", "/api/v1/webhooks/" + webhook.substring(8), admin);
    }

    private JsonNode read(String path) {
        var answer = api.get(path, AccountRole.ANALYST);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.json();
    }

    /** What the time machine compares: all of the answer that is folded. */
    private static JsonNode stateOf(JsonNode answer) {
        if (answer.has("view")) {
            return answer.path("view");
        }
        var state = Json.stored().createObjectNode();
        state.set("session", answer.path("session"));
        state.set("live", answer.path("live"));
        return state;
    }
}

package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountCommand.EraseAccount;
import io.playcast.account.AccountRole;
import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.given.Eventually;
import io.playcast.given.Ids;
import io.playcast.given.Played;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.presence.PresenceCommand.ChangeActivity;
import io.playcast.presence.PresenceCommand.GoAway;
import io.playcast.rebuild.Rebuilds;
import io.playcast.view.ReadModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnThePlatform
class AfterAnErasureIT {
    @Autowired
    Evening evening;

    @Autowired
    Api api;

    @Autowired
    List<ReadModel<?, ?>> readModels;

    @Autowired
    Rebuilds rebuilds;

    private final CardRef doing = new CardRef("card:" + Ids.next());
    private Played played;

    @BeforeEach
    void a_guest_who_says_what_they_do_in_a_running_session() {
        played = evening.session();
        var words = new Card(doing, played.guest(), Audience.MEMBERS, "Pops bubbles \"at\" eight");
        evening.send(new ChangeActivity(played.guest(), Instant.now(), words));
        evening.send(new GoAway(played.guest(), Instant.now()));
        evening.isShown();
    }

    @Test
    void a_presence_is_shown_with_its_words_and_then_without_them() {
        var presence = "/api/v1/users/" + played.guest().value() + "/presence";
        var before = api.get(presence, AccountRole.PLAYER);
        assertThat(before.json().path("status").asText()).isEqualTo("away");
        assertThat(before.json().path("activity").path("text").asText()).isEqualTo("Pops bubbles \"at\" eight");
        assertThat(before.header("ETag")).isEqualTo("\"2\"");
        assertThat(api.get("/api/v1/presence/online?limit=200", AccountRole.ANALYST)
                        .response()
                        .body())
                .contains(played.guest().value());

        erase(played.guest());

        Eventually.holds(() -> {
            var after = api.get(presence, AccountRole.PLAYER);
            assertThat(after.json().path("status").asText()).isEqualTo("away");
            assertThat(after.json().path("activity").path("ref").asText()).isEqualTo(doing.value());
            assertThat(after.json().path("activity").has("text")).isFalse();
            assertThat(after.header("ETag")).isEqualTo("\"2-erased\"");
        });
    }

    @Test
    void a_lobby_shows_who_was_there_and_no_name() {
        var lobby = "/api/v1/lobbies/" + played.lobby().value();
        assertThat(api.get(lobby, AccountRole.PLAYER).response().body()).contains("Bob", "Ann");

        erase(played.guest());

        Eventually.holds(() -> {
            var body = api.get(lobby, AccountRole.PLAYER).response().body();
            assertThat(body).contains(played.guest().value(), "Ann").doesNotContain("Bob");
        });
    }

    @Test
    void a_profile_is_gone_and_nothing_adds_to_it_any_more() {
        var profile = "/api/v1/users/" + played.guest().value() + "/profile";
        assertThat(api.get(profile, AccountRole.ANALYST).status()).isEqualTo(200);

        erase(played.guest());

        Eventually.holds(
                () -> assertThat(api.get(profile, AccountRole.ANALYST).code()).isEqualTo("user.unknown"));
        evening.send(new GoAway(played.guest(), Instant.now()));
        evening.isShown();
        assertThat(api.get(profile, AccountRole.ANALYST).code()).isEqualTo("user.unknown");
    }

    @Test
    void every_read_model_is_rebuilt_as_it_was() {
        erase(played.guest());
        evening.isShown();
        var before = rows();
        assertThat(before).containsKey("presence presence:" + played.guest().value());

        readModels.forEach(model -> rebuilds.ask(model.name(), true));
        evening.isShown();

        assertThat(rows()).isEqualTo(before);
    }

    private void erase(UserId person) {
        evening.send(new EraseAccount(person, played.host(), Instant.now()));
    }

    private Map<String, Object> rows() {
        var rows = new TreeMap<String, Object>();
        for (var model : readModels) {
            var live = model.rows().now();
            live.streams()
                    .forEach(stream -> rows.put(
                            model.name() + " " + stream, live.read(stream).orElseThrow()));
        }
        return rows;
    }
}

package io.playcast.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.feed.FeedFrame;
import io.playcast.id.CardRef;
import io.playcast.id.PresenceId;
import io.playcast.id.UserId;
import io.playcast.presence.OfflineReason;
import io.playcast.presence.PresenceCommand.ChangeActivity;
import io.playcast.presence.PresenceCommand.ComeBack;
import io.playcast.presence.PresenceCommand.GoBusy;
import io.playcast.presence.PresenceEvent.ActivityChanged;
import io.playcast.presence.PresenceEvent.CameOnline;
import io.playcast.presence.PresenceEvent.WentAway;
import io.playcast.presence.PresenceEvent.WentOffline;
import io.playcast.presence.PresenceStatus;
import io.playcast.presence.PresenceView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchingPresenceTest {
    private static final CardRef DOING = new CardRef("card:" + "0".repeat(20) + "ACTVTY");
    private static final String ANNS = new PresenceId(ANN).toString();

    private EdgeUnderTest edge;
    private TestClient ben;

    @BeforeEach
    void ben_is_connected(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.cards.write(Given.names());
        edge.cards.write(List.of(new Card(DOING, ANN, Audience.MEMBERS, "Plays Paddles")));
        ben = edge.greeted(BEN, TABLET);
    }

    @Test
    void who_watches_is_told_at_once_and_at_each_change() {
        ben.ok("presence.watch", users(ANN));
        edge.happened(new CameOnline(ANN));
        edge.happened(new WentAway(ANN));
        edge.happened(new WentOffline(ANN, OfflineReason.LEFT));

        assertThat(statuses()).containsExactly("offline", "online", "away", "offline");
        assertThat(ben.all("presence.changed")).noneMatch(push -> push.has("seq"));
        assertThat(edge.gateway.commands()).isEmpty();
    }

    @Test
    void the_words_come_before_the_change_that_names_them() {
        ben.ok("presence.watch", users(ANN));
        edge.happened(new CameOnline(ANN));
        edge.happened(new ActivityChanged(ANN, DOING));

        assertThat(ben.all("card"))
                .anyMatch(card -> card.path("data").path("text").asText().equals("Plays Paddles"));
        assertThat(ben.session.types()).endsWith("card", "presence.changed");
        assertThat(ben.all("presence.changed")
                        .getLast()
                        .path("data")
                        .path("activity")
                        .asText())
                .isEqualTo(DOING.value());
    }

    @Test
    void what_the_feed_lost_is_read_when_its_head_shows_it() {
        ben.ok("presence.watch", users(ANN));
        edge.happened(new CameOnline(ANN));
        edge.happenedUnseen(new WentAway(ANN));
        edge.directory.knows(new PresenceView(ANN, PresenceStatus.AWAY, Instant.EPOCH, null), 1);

        edge.feed.deliver(ANNS, FeedFrame.head(1, 9));
        edge.feed.deliver(ANNS, FeedFrame.head(1, 9));

        assertThat(statuses()).containsExactly("offline", "online", "away");
    }

    @Test
    void who_watches_no_longer_hears_nothing_and_costs_nothing() {
        ben.ok("presence.watch", users(ANN));
        ben.ok("presence.unwatch", "{}");
        edge.happened(new CameOnline(ANN));
        assertThat(statuses()).containsExactly("offline");
        assertThat(edge.feed.follows(ANNS)).isFalse();

        ben.ok("presence.watch", users(ANN));
        ben.vanish();
        assertThat(edge.feed.follows(ANNS)).isFalse();
    }

    @Test
    void who_watches_nobody_may_say_so() {
        ben.ok("presence.unwatch", users(ANN));
        ben.ok("presence.unwatch", "{}");
    }

    @Test
    void one_socket_hears_of_100_people_at_most() {
        var many = IntStream.range(0, 100)
                .mapToObj(i -> "\"" + "0".repeat(23) + "%03d\"".formatted(i))
                .collect(Collectors.joining(","));
        ben.ok("presence.watch", "{\"users\":[" + many + "]}");

        assertThat(ben.refusal("presence.watch", users(ANN))).isEqualTo("presence.too-many");
        assertThat(edge.feed.follows(ANNS)).isFalse();
    }

    @Test
    void a_guest_hears_of_the_people_of_one_lobby_only() {
        edge.happened(Given.CREATED);
        edge.happened(Given.BEN_JOINED);
        var guest = edge.opened().hello(edge.guestToken(BEN, LOBBY), PAGE, "browser");

        guest.ok("presence.watch", users(ANN));
        assertThat(guest.refusal("presence.watch", users(new UserId("0".repeat(26)))))
                .isEqualTo("access.one-lobby");
    }

    @Test
    void what_somebody_says_of_themselves_is_two_commands_with_keys_of_their_own() {
        ben.ok("presence.set", "{\"status\":\"busy\",\"activity\":\" Cooking \"}");

        var activity = edge.gateway.commands(ChangeActivity.class).getFirst().activity();
        assertThat(activity.text()).isEqualTo("Cooking");
        assertThat(edge.gateway.commands(GoBusy.class)).containsExactly(new GoBusy(BEN, edge.clock.instant()));
        assertThat(String.valueOf(edge.gateway.lastMetadata().get("cmd"))).endsWith("#status");

        ben.ok("presence.set", "{\"status\":\"online\"}");
        assertThat(edge.gateway.commands(ComeBack.class)).hasSize(1);
        assertThat(edge.gateway.commands(ChangeActivity.class).getLast().activity())
                .isNull();
    }

    @Test
    void the_same_words_carry_the_same_card() {
        edge.cards.write(List.of(new Card(DOING, BEN, Audience.MEMBERS, "Cooking")));
        edge.directory.knows(new PresenceView(BEN, PresenceStatus.ONLINE, Instant.EPOCH, DOING), 4);

        ben.ok("presence.set", "{\"status\":\"online\",\"activity\":\"Cooking\"}");

        assertThat(edge.gateway
                        .commands(ChangeActivity.class)
                        .getFirst()
                        .activity()
                        .ref())
                .isEqualTo(DOING);
        assertThat(ben.refusal("presence.set", "{\"status\":\"online\",\"activity\":\"" + "x".repeat(81) + "\"}"))
                .isEqualTo("bad-request");
        assertThat(ben.refusal("presence.set", "{\"status\":\"offline\"}")).isEqualTo("bad-request");
    }

    private List<String> statuses() {
        return ben.all("presence.changed").stream()
                .map(push -> push.path("data").path("status").asText())
                .toList();
    }

    private static String users(UserId user) {
        return "{\"users\":[\"" + user.value() + "\"]}";
    }
}

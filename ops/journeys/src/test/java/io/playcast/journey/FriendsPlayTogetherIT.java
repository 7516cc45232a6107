package io.playcast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.id.LobbyId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Friends open a link, see the game and play it: real Chromium, the real platform, the real agent, a real X program. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OnOnePlatform.class)
class FriendsPlayTogetherIT {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration TWO_WINDOWS = Duration.ofSeconds(20);
    private static final int DPAD_RIGHT = 15;
    private static final int SOUTH = 0;

    private static RunningPlatform platform;
    private static RunningDemo demo;
    private static LobbyId lobby;
    private static Friend ann;
    private static Friend bob;

    @BeforeAll
    static void given_a_game_that_is_on_and_two_friends_with_the_link(RunningPlatform shared) throws Exception {
        platform = shared;
        var program = Paddles.compile(Files.createDirectories(Path.of("target")));
        demo = RunningDemo.start(platform, "--program", program.toAbsolutePath().toString());
        lobby = new LobbyId(demo.link("lobby"));
        ann = Friend.joins(demo.link("invite"), "Ann");
        bob = Friend.joinsWithScriptedGamepad(demo.link("invite"), "Bob");
    }

    @AfterAll
    static void afterwards_everything_is_put_away() {
        // Closed in reverse order, each even if another cannot be.
        try (var _ = demo;
                var _ = ann;
                var _ = bob) {}
    }

    @Test
    @Order(1)
    void both_see_the_live_picture() {
        ann.seesThePicture();
        bob.seesThePicture();
        long before = ann.browser.framesDecoded();
        Eventually.within(SOON, () -> assertThat(ann.browser.framesDecoded()).isGreaterThan(before + 30));
        Eventually.within(SOON, () -> assertThat(Paddles.in(ann.browser).red()).isPositive());
    }

    @Test
    @Order(2)
    void a_key_in_the_page_moves_the_game() {
        var before = Paddles.in(ann.browser);

        ann.press("v");

        Eventually.within(SOON, () -> {
            var now = Paddles.in(ann.browser);
            assertThat(now.red()).isCloseTo(before.red() + 60, within());
            assertThat(now.blue()).isCloseTo(before.blue(), within());
        });
    }

    @Test
    @Order(2)
    void what_one_types_into_the_chat_the_other_reads_and_the_game_does_not_hear() {
        var before = Paddles.in(ann.browser);

        // Each v that reached the game would move the paddle.
        ann.browser.find("chat-text").sendKeys("vvv very good", Keys.ENTER);

        Eventually.within(
                SOON, () -> assertThat(bob.browser.find("chat-lines").getText()).contains("Ann", "vvv very good"));
        assertThat(ann.browser.find("chat-lines").getText()).contains("You", "vvv very good");
        assertThat(Paddles.in(ann.browser).red()).isCloseTo(before.red(), within());
        ann.browser.find("chat-text").sendKeys(Keys.ESCAPE);
        assertThat(ann.browser.find("stage").getDomAttribute("data-playing")).isEqualTo("true");
    }

    @Test
    @Order(3)
    void a_guest_without_input_access_changes_nothing() throws Exception {
        try (var host = new HostByProtocol(platform, demo.hostToken())) {
            Eventually.within(SOON, () -> host.member(lobby, 2));
            var user = host.member(lobby, 1);
            var before = Paddles.in(ann.browser);

            host.lets(lobby, user, false);
            agentHasHeard("keyboard=false");
            ann.repeatsBehindThePagesBack();
            host.lets(lobby, user, true);
            agentHasHeard("keyboard=true");
            ann.press("x");

            // One step back from where she was: the channel keeps order, so the forbidden step forward never took
            // place.
            Eventually.within(
                    SOON, () -> assertThat(Paddles.in(ann.browser).red()).isCloseTo(before.red() - 60, within()));
        }
    }

    @Test
    @Order(4)
    void the_second_guests_pad_moves_the_other_player() {
        var before = Paddles.in(bob.browser);

        bob.padButton(SOUTH, true);
        Eventually.within(
                SOON, () -> assertThat(Paddles.in(bob.browser).blueBar()).isTrue());
        bob.padButton(SOUTH, false);
        bob.padButton(DPAD_RIGHT, true);
        Eventually.within(SOON, () -> assertThat(Paddles.in(ann.browser).blue()).isGreaterThan(before.blue() + 40));
        bob.padButton(DPAD_RIGHT, false);

        assertThat(Paddles.in(bob.browser).red()).isCloseTo(before.red(), within());
        assertThat(Paddles.in(bob.browser).redBar()).isFalse();
    }

    @Test
    @Order(5)
    void what_both_ends_measured_stands_in_the_event_stream() {
        Eventually.within(TWO_WINDOWS, () -> {
            var windows = platform.lines("/api/v1/events?type=quality.QualityReported");
            assertThat(windows)
                    .extracting(event -> event.path("stream").asText())
                    .hasSizeGreaterThan(3);
            // An agent says where the milliseconds of a frame went, a viewer cannot.
            assertThat(windows)
                    .extracting(event -> event.path("data").path("window").has("stagesMs"))
                    .contains(true, false);
        });
    }

    @Test
    @Order(6)
    void the_rest_views_agree_with_the_fold_of_the_events() {
        var view = platform.json("/api/v1/lobbies/" + lobby.value());
        assertThat(view.toString()).contains("Ann", "Bob");
        platform.projections().forEach(name -> Eventually.within(SOON, () -> platform.agrees(name)));
    }

    @Test
    @Order(7)
    void one_correlation_id_leads_from_the_clients_message_to_the_last_projection() {
        var said = Pattern.compile("client message type=session\\.milestone corr=(\\S+)");
        var corr = said.matcher(platform.log("demo-agent"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);

        Eventually.within(SOON, () -> {
            var lines = platform.log("platform")
                    .lines()
                    .filter(line -> line.contains("corr=" + corr))
                    .toList();
            for (var stop : List.of("message type=", "command type=", "event type=", "feed type=", "projection=")) {
                assertThat(lines).as(stop).anyMatch(line -> line.contains(stop));
            }
        });
    }

    @Test
    @Order(8)
    void metrics_tell_commands_lags_connections_and_frames() {
        assertThat(platform.get("/metrics"))
                .contains(
                        "playcast_commands_total{",
                        "playcast_feed_lag_seconds",
                        "playcast_projection_lag_seconds{",
                        "playcast_connections",
                        "playcast_frames_total{");
    }

    private static void agentHasHeard(String right) {
        Eventually.within(SOON, () -> {
            var rights = platform.log("demo-agent")
                    .lines()
                    .filter(line -> line.contains("Rights "))
                    .toList();
            assertThat(rights.getLast()).contains(right);
        });
    }

    private static org.assertj.core.data.Offset<Long> within() {
        return org.assertj.core.data.Offset.offset(6L);
    }
}

package io.playcast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo as a newcomer runs it: a real game from the distribution; its pages are what the handbook shows. */
@ExtendWith(OnOnePlatform.class)
class FrozenBubbleIT {
    private static final Duration SOON = Duration.ofSeconds(15);

    private static RunningPlatform platform;
    private static RunningDemo demo;
    private static Friend ann;
    private static Friend bob;

    @BeforeAll
    static void given_the_demo_and_two_friends_with_the_link(RunningPlatform shared) {
        platform = shared;
        demo = RunningDemo.start(platform);
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
    void both_see_the_round_and_each_plays_a_side() throws IOException {
        ann.seesThePicture();
        bob.seesThePicture();
        bob.padButton(0, true);
        ann.press("c");
        Eventually.within(SOON, () -> assertThat(ann.browser.framesDecoded()).isGreaterThan(150));
        bob.padButton(0, false);

        Pictures.keep("player.png", ann.browser);
        assertThat(colours(ann))
                .as("a game has more colours than an empty screen")
                .isGreaterThan(50);
    }

    @Test
    void the_host_sees_the_same_and_has_the_say() throws IOException {
        try (var host = Browser.open(1280, 1100)) {
            host.visit(demo.link("host"));
            host.await("host-invites");
            Eventually.within(SOON, () -> assertThat(host.framesDecoded()).isGreaterThan(10));
            Pictures.keep("host.png", host);
        }
    }

    @Test
    void the_console_shows_what_goes_on() throws IOException {
        try (var admin = Browser.open(1280, 940)) {
            admin.visit(platform.base.resolve("/console/") + "#token=" + platform.token("admin", "Console"));
            Eventually.within(
                    SOON,
                    () -> assertThat(admin.run("return document.body.innerText").toString())
                            .contains("lobby.MemberJoined", "Frozen Bubble night"));
            Pictures.keep("console.png", admin);
        }
    }

    /** How many different colours (4 bits a channel) a sample of the picture has. */
    private static long colours(Friend friend) {
        return ((Number) friend.browser.run("""
                        const canvas = document.createElement('canvas');
                        canvas.width = 160; canvas.height = 120;
                        const context = canvas.getContext('2d');
                        context.drawImage(document.querySelector('video'), 0, 0, 160, 120);
                        const data = context.getImageData(0, 0, 160, 120).data;
                        const seen = new Set();
                        for (let i = 0; i < data.length; i += 4) {
                          seen.add((data[i] >> 4) << 8 | (data[i + 1] >> 4) << 4 | data[i + 2] >> 4);
                        }
                        return seen.size;
                        """)).longValue();
    }
}

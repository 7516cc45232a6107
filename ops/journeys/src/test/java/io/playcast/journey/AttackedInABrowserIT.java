package io.playcast.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.lobby.Role;
import io.playcast.lobby.Visibility;
import io.playcast.wire.LeadMessage;
import io.playcast.wire.LobbyMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Real Chromium in the hands of somebody who is attacked: by what others type, and by pages of other origins. */
@ExtendWith(OnOnePlatform.class)
class AttackedInABrowserIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String NAME = "<svg/onload=hit()>";
    private static final String TITLE = "<img src=x onerror=hit()>";
    private static final String SAID = "\"><script>hit()</script><iframe srcdoc='<script>top.hit()</script>'>";

    /** The policy, which forbids such scripts as well, is switched off: what is typed has to be text without it. */
    private static Browser withoutPolicy() {
        var browser = Browser.open(1280, 900);
        browser.ignorePolicy();
        browser.beforeEachPage("window.hit = () => { window.hurt = true; };");
        return browser;
    }

    @Test
    void what_members_type_is_text_to_who_is_in_with_them(RunningPlatform platform) throws Exception {
        try (var attacker = new HostByProtocol(platform, platform.token("player", NAME));
                var browser = withoutPolicy()) {
            var lobby = opened(attacker);
            browser.visit(platform.base + "/join/" + code(attacker, lobby));
            browser.await("nickname").sendKeys("Victim");
            browser.await("join").click();
            browser.await("lobby");

            attacker.asks(new LobbyMessage.Chat(lobby, SAID));

            reads(browser, NAME, TITLE, SAID);
            assertUnhurt(browser);
        }
    }

    @Test
    void what_a_stranger_is_called_and_says_is_text_to_the_host(RunningPlatform platform) throws Exception {
        var host = platform.token("player", "Host");
        try (var desk = new HostByProtocol(platform, host);
                var stranger = new HostByProtocol(platform, platform.token("player", NAME));
                var browser = withoutPolicy()) {
            var lobby = opened(desk);
            browser.visit(platform.base + "/lobby/" + lobby.value() + "#token=" + host);
            browser.await("lobby");

            stranger.asks(new LobbyMessage.Join(lobby, null, null));
            stranger.asks(new LobbyMessage.Chat(lobby, SAID));

            reads(browser, NAME, SAID);
            assertUnhurt(browser);
        }
    }

    @Test
    void what_anybody_called_their_lobby_is_text_in_the_console(RunningPlatform platform) throws Exception {
        try (var attacker = new HostByProtocol(platform, platform.token("player", NAME));
                var browser = withoutPolicy()) {
            opened(attacker);

            browser.visit(platform.base + "/console/#token=" + platform.token("admin", "Admin"));

            reads(browser, TITLE);
            assertUnhurt(browser);
        }
    }

    @Test
    void a_page_of_another_origin_opens_no_socket_reads_nothing_and_frames_nothing(RunningPlatform platform)
            throws Exception {
        var there = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        there.createContext("/", exchange -> {
            var page = "<!doctype html><title>Elsewhere</title>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        there.start();
        try (var browser = Browser.open(800, 600)) {
            // Clicked through once, so that the certificate is not what stands in the way.
            browser.visit(platform.base.toString());
            browser.beforeEachPage("if (window !== top) top.postMessage(location.href, '*');");
            browser.visit("http://127.0.0.1:" + there.getAddress().getPort() + "/");
            var token = platform.token("player", "Victim");

            assertThat(browser.runToItsEnd("""
                            const socket = new WebSocket(arguments[0], 'playcast.v1+json');
                            socket.onopen = () => arguments[1]('opened');
                            socket.onerror = () => arguments[1]('refused');
                            """, "wss://localhost:" + platform.base.getPort() + "/ws"))
                    .isEqualTo("refused");
            assertThat(browser.runToItsEnd("""
                            fetch(arguments[0], {headers: {Authorization: 'Bearer ' + arguments[1]}})
                              .then(() => arguments[2]('read'), () => arguments[2]('refused'));
                            """, platform.base + "/api/v1/lobbies", token))
                    .isEqualTo("refused");
            assertThat(browser.runToItsEnd("""
                            const frame = document.createElement('iframe');
                            window.onmessage = (from) => { window.framed = from.data; };
                            frame.onload = () => setTimeout(() => arguments[1](String(window.framed)), 200);
                            frame.src = arguments[0];
                            document.body.append(frame);
                            """, platform.base + "/").toString()).doesNotContain("localhost");
        } finally {
            there.stop(0);
        }
    }

    private static LobbyId opened(HostByProtocol host) throws Exception {
        return host.asks(new LobbyMessage.Create(TITLE, new GameId("paddles"), Visibility.PUBLIC, 4))
                .field("lobby", LobbyId.class);
    }

    private static String code(HostByProtocol host, LobbyId lobby) throws Exception {
        return host.asks(new LeadMessage.Invite(lobby, Role.PLAYER, 5, 3_600))
                .data()
                .path("code")
                .asText();
    }

    private static void reads(Browser browser, String... texts) {
        Eventually.within(
                SOON,
                () -> assertThat(String.valueOf(browser.run("return document.body.innerText")))
                        .contains(texts));
    }

    private static void assertUnhurt(Browser browser) {
        assertThat(browser.run("return window.hurt === true")).isEqualTo(false);
        assertThat(browser.run("return document.querySelectorAll('img[src=\"x\"], svg[onload], iframe').length"))
                .isEqualTo(0L);
    }
}

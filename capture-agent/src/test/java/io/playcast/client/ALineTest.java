package io.playcast.client;

import static io.playcast.client.Given.LINE;
import static io.playcast.client.Given.LOBBY;
import static io.playcast.client.Given.ready;
import static io.playcast.client.Given.snapshot;
import static io.playcast.client.Given.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.Rejected;
import io.playcast.wire.ClientMessage;
import io.playcast.wire.ConnectionMessage.Bye;
import io.playcast.wire.ConnectionMessage.Ping;
import io.playcast.wire.LobbyMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ALineTest {
    private final HeardPushes heard = new HeardPushes();
    private final List<ScriptedWire> wires = new ArrayList<>();
    private final List<Integer> redials = new ArrayList<>();
    private final Line line = new Line(Given.options(), heard, this::dialled, redials::add);

    @BeforeEach
    void a_first_socket_is_open() {
        line.dial();
        wire().open();
    }

    @Test
    void its_first_frame_is_hello_with_the_token_and_no_ticket() {
        var hello = wire().last();

        assertThat(hello.path("type").asText()).isEqualTo("hello");
        assertThat(hello.at("/data/token").asText()).isEqualTo("a-token");
        assertThat(hello.at("/data/device/kind").asText()).isEqualTo("agent");
        assertThat(hello.at("/data").has("resume")).isFalse();
    }

    @Test
    void what_is_asked_before_the_welcome_is_sent_after_it() {
        var reply = ask(new LobbyMessage.Leave(LOBBY));
        assertThat(wire().sentTypes()).containsExactly("hello");

        wire().say(welcome(LINE, "t1", "{}"));
        assertThat(wire().sentTypes()).containsExactly("hello", "lobby.leave");

        wire().say("{\"re\":\"" + wire().last().path("id").asText() + "\",\"type\":\"ok\",\"data\":{\"x\":1}}");
        assertThat(reply.join().data().path("x").asInt()).isEqualTo(1);
    }

    @Test
    void a_refusal_is_the_rejection_of_the_message_it_names() {
        wire().say(welcome(LINE, "t1", "{}"));
        var reply = ask(new LobbyMessage.Leave(LOBBY));
        var id = wire().last().path("id").asText();

        wire().say(
                        "{\"re\":\"" + id
                                + "\",\"type\":\"error\",\"error\":{\"code\":\"lobby.closed\",\"message\":\"Over\",\"retryAfterMs\":7}}");

        assertThatThrownBy(reply::join).hasCauseInstanceOf(Rejected.class).satisfies(problem -> {
            var why = (Rejected) problem.getCause();
            assertThat(why.code()).isEqualTo("lobby.closed");
            assertThat(why.retryAfterMs()).isEqualTo(7);
        });
    }

    @Test
    void a_token_that_is_about_to_expire_is_replaced_over_the_same_socket() {
        wire().say(welcome(LINE, "t1", "{}"));

        wire().say("{\"type\":\"system.token-expiring\",\"data\":{\"expiresAt\":\"2026-03-02T20:15:00Z\"}}");

        assertThat(wire().last().path("type").asText()).isEqualTo("token.refresh");
        assertThat(wire().last().at("/data/token").isTextual()).isTrue();
        assertThat(heard.pushes.getLast()).isInstanceOf(Push.TokenExpiring.class);
    }

    @Test
    void what_was_said_last_and_what_is_said_now_is_heard_alike() {
        var line = "{\"lobby\":\"" + LOBBY.value() + "\",\"from\":\"" + LOBBY.value()
                + "\",\"text\":\"hi\",\"time\":\"2026-03-02T20:15:00Z\",\"chatSeq\":7}";
        wire().say(welcome(LINE, "t1", "{}").replace("\"cards\"", "\"chat\":[" + line + "],\"cards\""));
        wire().say("{\"type\":\"chat\",\"data\":" + line + "}");

        assertThat(heard.pushes).hasSize(2).allMatch(Push.Chatted.class::isInstance);
    }

    @Test
    void a_lost_socket_is_dialled_again_with_the_ticket_and_the_last_places() {
        wire().say(welcome(LINE, "t1", "{}"));
        wire().say(snapshot(4));
        wire().say(ready(5, true));
        wire().closedByPlatform(4001);
        assertThat(redials).containsExactly(0);

        line.dial();
        wire().open();

        assertThat(wire().last().at("/data/resume/ticket").asText()).isEqualTo("t1");
        assertThat(wire().last()
                        .at("/data/resume/streams")
                        .path(LOBBY.toString())
                        .asLong())
                .isEqualTo(5);
    }

    @Test
    void an_unanswered_command_is_sent_once_more_under_the_same_id() {
        wire().say(welcome(LINE, "t1", "{}"));
        var reply = ask(new LobbyMessage.Leave(LOBBY));
        var id = wire().last().path("id").asText();
        wire().closedByPlatform(1006);

        line.dial();
        wire().open();
        wire().say(welcome(LINE, "t2", "{}"));

        assertThat(wire().last().path("type").asText()).isEqualTo("lobby.leave");
        assertThat(wire().last().path("id").asText()).isEqualTo(id);
        assertThat(reply).isNotDone();
    }

    @Test
    void an_unanswered_command_has_an_unknown_outcome_once_the_line_is_another() {
        wire().say(welcome(LINE, "t1", "{}"));
        var reply = ask(new LobbyMessage.Leave(LOBBY));
        wire().closedByPlatform(1006);

        line.dial();
        wire().open();
        wire().say(welcome("01JDA0000000000000000000ZZ", "t2", "{}"));

        assertThat(wire().sentTypes()).containsExactly("hello");
        assertThatThrownBy(reply::join).hasCauseInstanceOf(Rejected.class);
    }

    @Test
    void what_is_worth_nothing_later_fails_at_once_without_a_connection() {
        var reply = ask(new Ping());

        assertThat(reply).isCompletedExceptionally();
        wire().say(welcome(LINE, "t1", "{}"));
        assertThat(wire().sentTypes()).containsExactly("hello");
    }

    @Test
    void each_event_is_told_once_and_in_order() {
        wire().say(welcome(LINE, "t1", "{}"));
        wire().say(ready(3, false));
        wire().say(snapshot(4));
        wire().say(ready(4, false));
        wire().say(ready(5, true));
        wire().say(ready(5, true));

        assertThat(heard.pushes).hasSize(2);
        assertThat(heard.pushes.getFirst()).isInstanceOf(Push.LobbySnapshot.class);
        assertThat(heard.pushes.getLast())
                .isInstanceOfSatisfying(
                        Push.LobbyHappened.class, push -> assertThat(push.seq()).isEqualTo(5));
    }

    @Test
    void a_missing_event_costs_the_socket_and_is_asked_for_by_the_next_hello() {
        wire().say(welcome(LINE, "t1", "{}"));
        wire().say(snapshot(4));
        wire().say(ready(6, true));

        assertThat(heard.pushes).hasSize(1);
        assertThat(heard.losses).hasSize(1);
        line.dial();
        wire().open();
        assertThat(wire().last()
                        .at("/data/resume/streams")
                        .path(LOBBY.toString())
                        .asLong())
                .isEqualTo(4);
    }

    @Test
    void a_welcome_with_a_snapshot_tells_it_and_goes_on_behind_it() {
        var stream = "{\"" + LOBBY + "\":{\"seq\":9,\"snapshot\":"
                + io.playcast.stored.Json.stored().valueToTree(Given.OPEN) + "}}";

        wire().say(welcome(LINE, "t1", stream));
        wire().say(ready(10, true));

        assertThat(heard.pushes).hasSize(2);
    }

    @Test
    void a_close_code_from_4500_on_ends_it_for_good() {
        wire().say(welcome(LINE, "t1", "{}"));
        var reply = ask(new LobbyMessage.Leave(LOBBY));

        wire().closedByPlatform(4505);

        assertThat(redials).isEmpty();
        assertThat(heard.ends).singleElement().asString().contains("the token is not valid");
        assertThat(reply).isCompletedExceptionally();
    }

    @Test
    void a_refused_hello_without_a_ticket_ends_it_for_good() {
        var id = wire().last().path("id").asText();

        refuse(id, "token.refused", 0);

        assertThat(heard.ends).singleElement().asString().contains("token.refused");
    }

    @Test
    void a_ticket_that_came_at_a_bad_moment_is_shown_again_and_one_that_is_refused_is_not() {
        wire().say(welcome(LINE, "t1", "{}"));
        wire().closedByPlatform(4001);
        line.dial();
        wire().open();

        refuse(wire().last().path("id").asText(), "unavailable", 1_000);
        line.dial();
        wire().open();
        assertThat(wire().last().at("/data/resume/ticket").asText()).isEqualTo("t1");

        refuse(wire().last().path("id").asText(), "token.refused", 0);
        line.dial();
        wire().open();
        assertThat(wire().last().at("/data/resume").isMissingNode()).isTrue();
        assertThat(heard.ends).isEmpty();
    }

    private void refuse(String id, String code, int retryAfterMs) {
        wire().say(
                        "{\"re\":\"%s\",\"type\":\"error\",\"error\":{\"code\":\"%s\",\"message\":\"No\",\"retryAfterMs\":%d}}"
                                .formatted(id, code, retryAfterMs));
    }

    @Test
    void attempts_are_counted_until_one_works() {
        wire().closedByPlatform(1006);
        line.dial();
        wire().closedByPlatform(1006);
        line.dial();
        wire().open();
        wire().say(welcome(LINE, "t1", "{}"));
        wire().closedByPlatform(1006);

        assertThat(redials).containsExactly(0, 1, 0);
    }

    @Test
    void a_frame_that_is_no_frame_changes_nothing() {
        wire().say(welcome(LINE, "t1", "{}"));

        wire().say("{");
        wire().say("[]");
        wire().say("{\"type\":\"lobby.ready-changed\",\"seq\":\"x\",\"stream\":7}");

        assertThat(wire().over).isFalse();
        assertThat(heard.pushes).isEmpty();
    }

    @Test
    void leaving_says_bye_and_fails_what_is_open() {
        wire().say(welcome(LINE, "t1", "{}"));
        var reply = ask(new LobbyMessage.Leave(LOBBY));

        line.leave(new Bye()).join();

        assertThat(wire().last().path("type").asText()).isEqualTo("bye");
        assertThat(wire().over).isTrue();
        assertThat(reply).isCompletedExceptionally();
        assertThat(heard.losses).isEmpty();
    }

    @Test
    void no_more_than_256_messages_wait() {
        var replies = new ArrayList<CompletableFuture<Reply>>();
        for (int i = 0; i < 257; i++) {
            replies.add(ask(new LobbyMessage.Leave(LOBBY)));
        }

        assertThat(replies.subList(0, 256)).noneMatch(CompletableFuture::isDone);
        assertThat(replies.getLast()).isCompletedExceptionally();
    }

    private CompletableFuture<Reply> ask(ClientMessage message) {
        var reply = new CompletableFuture<Reply>();
        line.send(message, reply);
        return reply;
    }

    private Wire dialled(Wire.Ears ears) {
        var wire = new ScriptedWire(ears);
        wires.add(wire);
        return wire;
    }

    private ScriptedWire wire() {
        return wires.getLast();
    }
}

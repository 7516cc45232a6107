package io.playcast.cli.past;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.stored.Json;
import org.junit.jupiter.api.Test;

class DrawingThePastTest {
    private static final Ink PLAIN = new Ink(false);

    @Test
    void a_tree_has_a_line_for_each_command_and_each_event_and_marks_the_one_that_was_asked_for() throws Exception {
        var tree = json("""
                {"asked":"e3","cause":"m1","correlation":"m1","events":3,"truncated":false,"commands":[
                 {"command":"line/1","by":"01ANN","kind":"person","events":[
                  {"id":"e1","stream":"lobby:L","seq":4,"type":"lobby.SessionStarted","time":"20:15","commands":[
                   {"command":"W:e1:s","by":"WhenStartedOpen","kind":"automation","events":[
                    {"id":"e3","stream":"session:S","seq":0,"type":"session.StreamOpened","time":"20:16","commands":[]}]}]},
                  {"id":"e2","stream":"lobby:L","seq":5,"type":"lobby.LobbyLocked","time":"20:15","commands":[]}]}]}""");

        assertThat(TreeLines.of(tree, PLAIN))
                .containsExactly(
                        "message m1  correlation m1",
                        "└─ ☺ 01ANN  line/1",
                        "   ├─ lobby.SessionStarted  lobby:L #4  20:15  e1",
                        "   │  └─ ⚙ WhenStartedOpen",
                        "   │     └─ session.StreamOpened  session:S #0  20:16  ◀ asked",
                        "   └─ lobby.LobbyLocked  lobby:L #5  20:15  e2",
                        "3 events");
    }

    @Test
    void a_session_has_what_was_measured_above_what_happened_on_one_axis() throws Exception {
        var timeline = json("""
                {"session":"S","opened":"2026-01-31T20:00:00Z","lengthMs":40000,"ended":true,"truncated":false,
                 "tracks":[{"viewer":"01ANN","device":"D","points":[
                  {"number":1,"ms":0,"viewer":{"score":100,"window":{"fps":60}}},
                  {"number":2,"ms":5000,"viewer":{"score":0,"window":{"fps":0}},"agent":{"score":90,"window":{"fps":60}}}]}],
                 "marks":[
                  {"ms":0,"kind":"opened","tracks":[],"to":"high"},
                  {"ms":1000,"kind":"attached","tracks":[0]},
                  {"ms":20000,"kind":"quality","tracks":[0],"what":"network","from":"high","to":"low"},
                  {"ms":39999,"kind":"ended","tracks":[],"what":"host_ended"}]}""");

        var lines = TimelineLines.of(timeline, PLAIN, 40);

        assertThat(lines)
                .containsExactly(
                        "session S  opened 2026-01-31T20:00:00Z, lasted 0:40",
                        "         0                   0:20",
                        "[1] 01ANN  on D",
                        "score    █████▁▁▁▁▁······························  0 to 100",
                        "fps      █████▁▁▁▁▁······························  0 to 60",
                        "sent fps ·····█████······························  60 to 60",
                        "          +                  ↓                   ",
                        "session  ▷                                      ■",
                        "",
                        " 0:00.000 ▷ opened in high",
                        " 0:01.000 + attached [1]",
                        " 0:20.000 ↓ quality high → low (network) [1]",
                        " 0:39.999 ■ ended (host ended)");
    }

    @Test
    void a_pipe_gets_no_colours() throws Exception {
        var tree = json("""
                {"asked":"e1","cause":"m","correlation":"c","events":1,"truncated":true,"commands":[
                 {"command":"c","by":"edge","kind":"platform","events":[
                  {"id":"e1","stream":"s","seq":0,"type":"t","time":"now","commands":[]}]}]}""");

        assertThat(String.join("", TreeLines.of(tree, PLAIN))).doesNotContain("\u001b");
        assertThat(String.join("", TreeLines.of(tree, new Ink(true)))).contains("\u001b[32m");
        assertThat(TreeLines.of(tree, PLAIN).getLast()).endsWith("there is more than is shown here");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return Json.stored().readTree(text);
    }
}

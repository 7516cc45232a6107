package io.playcast.cli.past;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Draws the tree an event stands in, a line a command and a line an event. Pure. */
public final class TreeLines {
    private final Ink ink;
    private final String asked;
    private final List<String> lines = new ArrayList<>();

    private TreeLines(Ink ink, String asked) {
        this.ink = ink;
        this.asked = asked;
    }

    /** @param tree as the platform tells it */
    public static List<String> of(JsonNode tree, Ink ink) {
        var drawn = new TreeLines(ink, tree.path("asked").asText());
        drawn.lines.add(ink.bold("message " + tree.path("cause").asText())
                + ink.dim("  correlation " + tree.path("correlation").asText()));
        drawn.commands(tree.path("commands"), "");
        int events = tree.path("events").asInt();
        drawn.lines.add(ink.dim(events
                + (events == 1 ? " event" : " events")
                + (tree.path("truncated").asBoolean() ? "; there is more than is shown here" : "")));
        return List.copyOf(drawn.lines);
    }

    private void commands(JsonNode commands, String indent) {
        for (int i = 0; i < commands.size(); i++) {
            boolean last = i == commands.size() - 1;
            lines.add(indent + (last ? "└─ " : "├─ ") + who(commands.get(i)));
            events(commands.get(i).path("events"), indent + (last ? "   " : "│  "));
        }
    }

    private void events(JsonNode events, String indent) {
        for (int i = 0; i < events.size(); i++) {
            boolean last = i == events.size() - 1;
            lines.add(indent + (last ? "└─ " : "├─ ") + what(events.get(i)));
            commands(events.get(i).path("commands"), indent + (last ? "   " : "│  "));
        }
    }

    private String who(JsonNode command) {
        var by = command.path("by").asText();
        return switch (command.path("kind").asText()) {
            case "automation" -> ink.cyan("⚙ " + by);
            case "timer" -> ink.cyan("⏲ " + by);
            case "person" ->
                ink.yellow("☺ " + by) + ink.dim("  " + command.path("command").asText());
            default ->
                ink.cyan("• " + by) + ink.dim("  " + command.path("command").asText());
        };
    }

    private String what(JsonNode event) {
        var type = event.path("type").asText();
        var id = event.path("id").asText();
        var place = "  " + event.path("stream").asText() + " #"
                + event.path("seq").asLong() + "  " + event.path("time").asText();
        return id.equals(asked)
                ? ink.bold(ink.green(type)) + ink.dim(place) + ink.green("  ◀ asked")
                : type + ink.dim(place + "  " + id);
    }
}

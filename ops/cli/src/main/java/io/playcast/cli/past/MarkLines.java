package io.playcast.cli.past;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongToIntFunction;

/** What happened in a session: as signs on the axis, and line by line in words. Pure. */
final class MarkLines {
    private final JsonNode marks;
    private final Ink ink;

    MarkLines(JsonNode timeline, Ink ink) {
        this.marks = timeline.path("marks");
        this.ink = ink;
    }

    /** Signs of one track, or those of the session as a whole. @param track its number, -1 for none */
    String row(int track, LongToIntFunction column, int width) {
        var row = new String[width];
        Arrays.fill(row, " ");
        for (var mark : marks) {
            if (concerns(mark, track)) {
                int at = column.applyAsInt(mark.path("ms").asLong());
                row[at] = row[at].isBlank() || weight(mark) > 0 ? sign(mark) : row[at];
            }
        }
        return String.join("", row);
    }

    List<String> list() {
        var lines = new ArrayList<String>();
        for (var mark : marks) {
            long ms = mark.path("ms").asLong();
            var tracks = new ArrayList<String>();
            mark.path("tracks").forEach(track -> tracks.add("[" + (track.asInt() + 1) + "]"));
            lines.add(ink.dim("%9s "
                            .formatted(TimelineLines.clock(ms) + "." + "%03d".formatted(Math.floorMod(ms, 1_000))))
                    + sign(mark)
                    + " " + words(mark)
                    + (tracks.isEmpty() ? "" : ink.dim(" " + String.join(" ", tracks))));
        }
        return lines;
    }

    private static boolean concerns(JsonNode mark, int track) {
        if (track < 0) {
            return mark.path("tracks").isEmpty();
        }
        for (var one : mark.path("tracks")) {
            if (one.asInt() == track) {
                return true;
            }
        }
        return false;
    }

    /** Of two in one column the one that tells of harm is seen. */
    private static int weight(JsonNode mark) {
        return switch (mark.path("kind").asText()) {
            case "trouble", "quality", "ended" -> 1;
            default -> 0;
        };
    }

    private String sign(JsonNode mark) {
        var what = mark.path("what").asText();
        return switch (mark.path("kind").asText()) {
            case "opened" -> ink.green("▷");
            case "attached" -> ink.green("+");
            case "detached" -> ink.dim("-");
            case "milestone" ->
                what.equals("failed") ? ink.red("✗") : what.equals("connected") ? ink.green("✓") : ink.dim("∙");
            case "quality" ->
                isLower(mark) ? ink.yellow("↓") : what.equals("automated") ? ink.dim("~") : ink.green("↑");
            case "trouble" -> ink.red("!");
            case "paused" -> ink.yellow("‖");
            case "resumed" -> ink.green("▶");
            case "ended" -> ink.dim("■");
            default -> "?";
        };
    }

    private static boolean isLower(JsonNode mark) {
        var heights = List.of("low", "medium", "high");
        return heights.indexOf(mark.path("to").asText())
                < heights.indexOf(mark.path("from").asText());
    }

    private static String words(JsonNode mark) {
        var what = mark.path("what").asText().replace('_', ' ');
        return switch (mark.path("kind").asText()) {
            case "opened" -> "opened in " + mark.path("to").asText();
            case "milestone" ->
                what
                        + (mark.has("candidate")
                                ? " by " + mark.path("candidate").asText()
                                : "")
                        + (mark.has("firstFrameMs")
                                ? ", first frame after "
                                        + mark.path("firstFrameMs").asInt() + " ms"
                                : "");
            case "quality" ->
                mark.has("to")
                        ? "quality " + mark.path("from").asText() + " → "
                                + mark.path("to").asText() + " (" + what + ")"
                        : "quality is the sender's to choose";
            case "trouble" -> what;
            case String kind -> kind + (what.isEmpty() ? "" : " (" + what + ")");
        };
    }
}

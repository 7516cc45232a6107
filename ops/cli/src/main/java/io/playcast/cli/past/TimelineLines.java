package io.playcast.cli.past;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Draws a session's timeline: for each connection its score and frames, below them what happened, all on one axis. Pure. */
public final class TimelineLines {
    private static final int LABEL = 9;
    private static final int FEWEST_MS = 1_000;

    private final JsonNode timeline;
    private final Ink ink;
    private final int width;
    private final long length;
    private final List<String> lines = new ArrayList<>();

    private TimelineLines(JsonNode timeline, Ink ink, int width) {
        this.timeline = timeline;
        this.ink = ink;
        this.width = width;
        this.length = Math.max(FEWEST_MS, timeline.path("lengthMs").asLong());
    }

    /** @param timeline as the platform tells it @param width columns of the axis */
    public static List<String> of(JsonNode timeline, Ink ink, int width) {
        var drawn = new TimelineLines(timeline, ink, width);
        drawn.draw();
        return List.copyOf(drawn.lines);
    }

    private void draw() {
        lines.add(ink.bold("session " + timeline.path("session").asText())
                + ink.dim("  opened " + timeline.path("opened").asText() + ", "
                        + (timeline.path("ended").asBoolean() ? "lasted " : "goes on since ") + clock(length)));
        lines.add(" ".repeat(LABEL) + ink.dim(axis()));
        var tracks = timeline.path("tracks");
        for (int i = 0; i < tracks.size(); i++) {
            track(i, tracks.get(i));
        }
        lines.add("session".concat(" ".repeat(LABEL - 7)) + new MarkLines(timeline, ink).row(-1, this::column, width));
        lines.add("");
        lines.addAll(new MarkLines(timeline, ink).list());
        if (timeline.path("truncated").asBoolean()) {
            lines.add(ink.dim("There is more than is shown here."));
        }
    }

    private void track(int number, JsonNode track) {
        lines.add(ink.yellow("[" + (number + 1) + "] " + track.path("viewer").asText())
                + ink.dim("  on " + track.path("device").asText()));
        double most = Math.max(30, most(track));
        row("score", values(track, "viewer", m -> m.path("score").asDouble()), 100, this::byScore);
        row("fps", values(track, "viewer", m -> m.path("window").path("fps").asDouble()), most, _ -> ink::cyan);
        row("sent fps", values(track, "agent", m -> m.path("window").path("fps").asDouble()), most, _ -> ink::dim);
        lines.add(" ".repeat(LABEL) + new MarkLines(timeline, ink).row(number, this::column, width));
    }

    private void row(
            String label, List<OptionalDouble> columns, double most, DoubleFunction<UnaryOperator<String>> colour) {
        var measured = columns.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .summaryStatistics();
        var range = measured.getCount() == 0
                ? "  nothing measured"
                : "  %.0f to %.0f".formatted(measured.getMin(), measured.getMax());
        lines.add(label + " ".repeat(LABEL - label.length()) + Sparkline.of(columns, most, colour) + ink.dim(range));
    }

    private UnaryOperator<String> byScore(double score) {
        return score >= 70 ? ink::green : score >= 40 ? ink::yellow : ink::red;
    }

    /** The worst of each column: what a viewer remembers. A window fills all columns it covers. */
    private List<OptionalDouble> values(JsonNode track, String end, ToDoubleFunction<JsonNode> value) {
        var worst = new double[width];
        Arrays.fill(worst, Double.NaN);
        for (var point : track.path("points")) {
            if (point.has(end)) {
                int last = column(point.path("ms").asLong() + 4_999);
                for (int i = column(point.path("ms").asLong()); i <= last; i++) {
                    double here = value.applyAsDouble(point.path(end));
                    worst[i] = Double.isNaN(worst[i]) ? here : Math.min(worst[i], here);
                }
            }
        }
        return IntStream.range(0, width)
                .mapToObj(i -> Double.isNaN(worst[i]) ? OptionalDouble.empty() : OptionalDouble.of(worst[i]))
                .toList();
    }

    private static double most(JsonNode track) {
        return StreamSupport.stream(track.path("points").spliterator(), false)
                .flatMap(point -> Stream.of(point.path("viewer"), point.path("agent")))
                .mapToDouble(end -> end.path("window").path("fps").asDouble())
                .max()
                .orElse(0);
    }

    private int column(long ms) {
        return (int) Math.clamp(ms * width / length, 0, width - 1);
    }

    /** A time at every twentieth column. */
    private String axis() {
        var axis = new StringBuilder();
        for (int i = 0; i + 8 <= width || i == 0; i += 20) {
            axis.append(" ".repeat(i - axis.length())).append(i == 0 ? "0" : clock(length * i / width));
        }
        return axis.toString();
    }

    static String clock(long ms) {
        long seconds = ms / 1_000;
        return seconds >= 3_600
                ? "%d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60)
                : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}

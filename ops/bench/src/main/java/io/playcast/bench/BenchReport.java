package io.playcast.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.playcast.cli.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows of one benchmark: a table for people, a JSON array for programs. */
public record BenchReport(List<BenchRow> rows) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final List<String> HEADS =
            List.of("case", "ours", "bound", "ratio", "reach", "ok", "spread", "load", "bound is");

    public BenchReport {
        rows = List.copyOf(rows);
    }

    public boolean ok() {
        return rows.stream().allMatch(BenchRow::ok);
    }

    public String json() {
        try {
            return JSON.writeValueAsString(rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public void writeTo(Path file) {
        try {
            Files.writeString(file, json() + "\n");
        } catch (IOException problem) {
            throw new BenchProblem("The result cannot be written to " + file + ": " + problem.getMessage());
        }
    }

    public void show(Terminal terminal) {
        terminal.say("");
        table().forEach(terminal::say);
        terminal.say("");
        rows.forEach(row -> terminal.say(row.name() + ": " + row.limitedBy()));
    }

    /** Columns as wide as their widest cell. */
    List<String> table() {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADS);
        rows.forEach(row -> lines.add(cells(row)));
        var widths = IntStream.range(0, HEADS.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return lines.stream()
                .map(line -> IntStream.range(0, line.size())
                        .mapToObj(column -> padded(line.get(column), widths[column]))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .toList();
    }

    private static List<String> cells(BenchRow row) {
        return List.of(
                row.name(),
                number(row.value()) + " " + row.unit(),
                number(row.bound()) + " " + row.unit(),
                number(row.ratio()),
                reach(row),
                row.reach() == null ? "-" : row.ok() ? "yes" : "NO",
                row.spread().stream().map(BenchReport::number).collect(Collectors.joining("..")),
                number(row.load()),
                row.boundIs());
    }

    private static String reach(BenchRow row) {
        return row.reach() == null ? "-" : (row.better() == BenchRow.Better.HIGHER ? ">=" : "<=") + number(row.reach());
    }

    private static String number(double value) {
        return value >= 1_000 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.3g", value);
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }
}

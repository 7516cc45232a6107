package io.playcast.cli.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An answer as lines of text. @param numeric of each column, whether its values stand at the right */
public record Table(List<String> names, List<Boolean> numeric, List<List<String>> rows) {
    private static final int WIDEST = 60;
    private static final String GAP = "  ";

    public static Table of(JsonNode answer) {
        var names = new ArrayList<String>();
        answer.path("columns").forEach(column -> names.add(column.path("name").asText()));
        var numeric = new ArrayList<>(Collections.nCopies(names.size(), true));
        var rows = new ArrayList<List<String>>();
        for (var row : answer.path("rows")) {
            var values = new ArrayList<String>();
            for (var value : row) {
                if (!value.isNull() && !value.isNumber()) {
                    numeric.set(values.size(), false);
                }
                values.add(value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString());
            }
            rows.add(values);
        }
        return new Table(names, numeric, rows);
    }

    /** In columns, for a person. What a terminal would take for a command is shown as a dot. */
    public String text() {
        var shown = Stream.concat(Stream.of(names), rows.stream())
                .map(row -> row.stream().map(Table::cut).toList())
                .toList();
        var widths = IntStream.range(0, names.size())
                .map(column -> shown.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        var text = new StringBuilder();
        for (int i = 0; i < shown.size(); i++) {
            text.append(line(shown.get(i), widths)).append('\n');
            if (i == 0) {
                text.append(IntStream.of(widths).mapToObj("─"::repeat).collect(Collectors.joining(GAP)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private String line(List<String> row, int[] widths) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.size(); i++) {
            var space = " ".repeat(widths[i] - row.get(i).length());
            cells.add(numeric.get(i) ? space + row.get(i) : row.get(i) + space);
        }
        return String.join(GAP, cells).stripTrailing();
    }

    private static String cut(String value) {
        var plain = value.replaceAll("\\p{Cntrl}", "·");
        return plain.length() <= WIDEST ? plain : plain.substring(0, WIDEST - 1) + "…";
    }

    /** RFC 4180, for a program. */
    public String csv() {
        return Stream.concat(Stream.of(names), rows.stream())
                .map(row -> row.stream().map(Table::quoted).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String value) {
        return value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + value.replace("\"", "\"\"") + '"'
                : value;
    }
}

package io.playcast.store;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One table's rows in a statement, as one array a column, which serves any number, or as one parameter a value, for few. */
record Insert<R>(String table, List<Column<R>> columns) {
    record Column<R>(String name, SqlType type, Function<R, ?> value) {}

    String arrays() {
        return columns.stream()
                .map(column -> "?::" + column.type().sql() + "[]")
                .collect(Collectors.joining(", ", into() + " select * from unnest(", ")"));
    }

    String values(int rows) {
        var row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return into() + " values " + String.join(", ", Collections.nCopies(rows, row));
    }

    void bindArrays(Parameters parameters, List<R> rows) throws SQLException {
        for (var column : columns) {
            parameters.array(column.type(), rows, column.value());
        }
    }

    void bindValues(Parameters parameters, List<R> rows) throws SQLException {
        for (var row : rows) {
            for (var column : columns) {
                parameters.value(column.value().apply(row));
            }
        }
    }

    private String into() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", ", "insert into " + table + " (", ")"));
    }
}

package io.playcast.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds a statement's parameters one after the other. */
final class Parameters {
    private final Connection connection;
    private final PreparedStatement statement;
    private int bound;

    Parameters(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    Parameters value(@Nullable Object value) throws SQLException {
        statement.setObject(++bound, value);
        return this;
    }

    /** One column of these rows. */
    <R> Parameters array(SqlType type, Collection<R> rows, Function<R, ?> column) throws SQLException {
        var array = type.array(rows.size());
        int row = 0;
        for (var each : rows) {
            array[row++] = column.apply(each);
        }
        statement.setArray(++bound, connection.createArrayOf(type.sql(), array));
        return this;
    }
}

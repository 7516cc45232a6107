package io.playcast.store;

import static io.playcast.store.SqlType.BYTEA;
import static io.playcast.store.SqlType.INT4;
import static io.playcast.store.SqlType.INT8;
import static io.playcast.store.SqlType.TEXT;

import io.playcast.store.Insert.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Many units of work as one statement, committed by itself: insert and commit are one round trip. For one connection.
 *
 * <p>Events, command keys and cards go in together: a conflict in any of them undoes all, and names its constraint. A unit
 * of work alone goes in as plain values, which cost both sides less than arrays of one.
 */
final class AppendStatement {
    private static final int FEW = 4;
    private static final Insert<EventRow> EVENTS = new Insert<>(
            "events.event",
            List.of(
                    new Column<>("event_id", TEXT, EventRow::id),
                    new Column<>("stream", TEXT, EventRow::stream),
                    new Column<>("seq", INT8, EventRow::seq),
                    new Column<>("type", TEXT, EventRow::type),
                    new Column<>("time", TEXT, EventRow::time),
                    new Column<>("payload_type", TEXT, EventRow::name),
                    new Column<>("payload_revision", TEXT, EventRow::revision),
                    new Column<>("payload", BYTEA, EventRow::payload),
                    new Column<>("metadata", BYTEA, EventRow::metadata)));
    private static final Insert<CommandKey> KEYS = new Insert<>(
            "events.command_key",
            List.of(
                    new Column<>("key", TEXT, CommandKey::key),
                    new Column<>("stream", TEXT, CommandKey::stream),
                    new Column<>("first_seq", INT8, CommandKey::firstSeq),
                    new Column<>("events", INT4, CommandKey::events)));
    private static final Insert<SealedCard> CARDS = new Insert<>(
            "events.card",
            List.of(
                    new Column<>("ref", TEXT, SealedCard::ref),
                    new Column<>("version", INT4, _ -> 1),
                    new Column<>("subject", TEXT, SealedCard::subject),
                    new Column<>("audience", TEXT, SealedCard::audience),
                    new Column<>("ciphertext", BYTEA, SealedCard::ciphertext)));

    /** What goes in, table by table. */
    private record Rows(List<CommandKey> keys, List<SealedCard> cards, List<EventRow> events) {
        static Rows of(List<Append> batch) {
            return new Rows(
                    batch.stream().map(Append::key).filter(Objects::nonNull).toList(),
                    batch.stream().flatMap(append -> append.cards().stream()).toList(),
                    batch.stream().flatMap(append -> append.events().stream()).toList());
        }

        Shape shape(boolean alone) {
            return alone && cards.size() <= FEW && events.size() <= FEW
                    ? new Shape(true, keys.size(), cards.size(), events.size())
                    : new Shape(false, Math.min(1, keys.size()), Math.min(1, cards.size()), 1);
        }
    }

    /** Each shape is prepared once. @param plain as values, so many of them a table; else as arrays, where there are any */
    private record Shape(boolean plain, int keys, int cards, int events) {
        String sql() {
            var beside = Stream.of(named("k", KEYS, keys), named("c", CARDS, cards))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            return (beside.isEmpty() ? "" : "with " + beside + " ") + insert(EVENTS, events);
        }

        private String named(String name, Insert<?> insert, int rows) {
            return rows == 0 ? "" : name + " as (" + insert(insert, rows) + ")";
        }

        private String insert(Insert<?> insert, int rows) {
            return plain ? insert.values(rows) : insert.arrays();
        }

        <R> void bind(Parameters parameters, Insert<R> insert, List<R> rows) throws SQLException {
            if (plain) {
                insert.bindValues(parameters, rows);
            } else if (!rows.isEmpty()) {
                insert.bindArrays(parameters, rows);
            }
        }
    }

    private final Connection connection;
    private final Map<Shape, PreparedStatement> prepared = new HashMap<>();

    /** @param connection with autocommit on; closing it closes what was prepared */
    AppendStatement(Connection connection) {
        this.connection = connection;
    }

    /** Returns when the batch is durable. */
    void execute(List<Append> batch) throws SQLException {
        var rows = Rows.of(batch);
        var shape = rows.shape(batch.size() == 1);
        var statement = prepared.get(shape);
        if (statement == null) {
            statement = connection.prepareStatement(shape.sql());
            prepared.put(shape, statement);
        }
        var parameters = new Parameters(connection, statement);
        shape.bind(parameters, KEYS, rows.keys());
        shape.bind(parameters, CARDS, rows.cards());
        shape.bind(parameters, EVENTS, rows.events());
        statement.executeUpdate();
    }
}

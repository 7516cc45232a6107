package io.playcast.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Many units of work as one statement, committed by itself: insert and commit are one round trip. For one connection.
 *
 * <p>Events, command keys and cards go in together: a conflict in any of them undoes all, and names its constraint.
 */
final class AppendStatement {
    private static final String EVENTS = """
            insert into events.event
                (event_id, stream, seq, type, time, payload_type, payload_revision, payload, metadata)
            select * from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::bytea[], ?::bytea[])""";
    private static final String KEYS = """
            insert into events.command_key (key, stream, first_seq, events)
            select * from unnest(?::text[], ?::text[], ?::bigint[], ?::integer[])""";
    private static final String CARDS = """
            insert into events.card (ref, version, subject, audience, ciphertext)
            select ref, 1, subject, audience, ciphertext
            from unnest(?::text[], ?::text[], ?::text[], ?::bytea[]) as c (ref, subject, audience, ciphertext)""";

    /** Which parts a batch has: each shape is prepared once. */
    private record Shape(boolean keys, boolean cards) {
        String sql() {
            if (!keys && !cards) {
                return EVENTS;
            }
            return "with " + (keys ? "k as (" + KEYS + ")" : "") + (keys && cards ? ", " : "")
                    + (cards ? "c as (" + CARDS + ")" : "") + " " + EVENTS;
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
        var events = batch.stream().flatMap(a -> a.events().stream()).toList();
        var cards = batch.stream().flatMap(a -> a.cards().stream()).toList();
        var keys = batch.stream().map(Append::key).filter(Objects::nonNull).toList();
        var shape = new Shape(!keys.isEmpty(), !cards.isEmpty());
        var statement = prepared.get(shape);
        if (statement == null) {
            statement = connection.prepareStatement(shape.sql());
            prepared.put(shape, statement);
        }
        var columns = new Columns(connection, statement);
        if (shape.keys()) {
            columns.text(keys, CommandKey::key)
                    .text(keys, CommandKey::stream)
                    .add("int8", keys, CommandKey::firstSeq, Long[]::new)
                    .add("int4", keys, CommandKey::events, Integer[]::new);
        }
        if (shape.cards()) {
            columns.text(cards, SealedCard::ref)
                    .text(cards, SealedCard::subject)
                    .text(cards, SealedCard::audience)
                    .bytes(cards, SealedCard::ciphertext);
        }
        columns.text(events, EventRow::id)
                .text(events, EventRow::stream)
                .add("int8", events, EventRow::seq, Long[]::new)
                .text(events, EventRow::type)
                .text(events, EventRow::time)
                .text(events, EventRow::name)
                .text(events, EventRow::revision)
                .bytes(events, EventRow::payload)
                .bytes(events, EventRow::metadata);
        statement.executeUpdate();
    }

    /** Binds one array a column, in the order of the statement's parameters. */
    static final class Columns {
        private final Connection connection;
        private final PreparedStatement statement;
        private int bound;

        Columns(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        <R> Columns text(Collection<R> rows, Function<R, String> column) throws SQLException {
            return add("text", rows, column, String[]::new);
        }

        <R> Columns bytes(Collection<R> rows, Function<R, byte[]> column) throws SQLException {
            return add("bytea", rows, column, byte[][]::new);
        }

        <R, C> Columns add(
                String type, Collection<R> rows, Function<R, C> column, java.util.function.IntFunction<C[]> array)
                throws SQLException {
            var values = array.apply(rows.size());
            int row = 0;
            for (var each : rows) {
                values[row++] = column.apply(each);
            }
            statement.setArray(++bound, connection.createArrayOf(type, values));
            return this;
        }
    }
}

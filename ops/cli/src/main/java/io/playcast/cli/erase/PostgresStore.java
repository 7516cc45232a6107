package io.playcast.cli.erase;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Every table of every schema of a PostgreSQL database, its own catalogue too: row by row as COPY sends them. */
record PostgresStore(DataSource source) implements Store {
    /** Signature, flags and length of the extension: what a binary COPY begins with. */
    private static final int HEADER = 19;

    /** Each column as its own bytes; the few kinds of the catalogue that have no binary form as text. */
    private static final String TABLES = """
            select n.nspname, c.relname, has_table_privilege(c.oid, 'select'), format('select %s from %I.%I', string_agg(
                format(case when t.typsend = 0 or e.typsend = 0 or t.typtype = 'p' then '%I::text' else '%I' end, a.attname),
                ', ' order by a.attnum), n.nspname, c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
                left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                left join pg_type t on t.oid = a.atttypid
                left join pg_type e on e.oid = t.typelem and t.typlen = -1
            where c.relkind in ('r', 'm') and n.nspname !~ '^pg_(toast|temp)'
            group by n.nspname, c.relname, c.oid order by 1, 2""";

    private record Table(String name, boolean readable, String select) {}

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public void requireReachable() {
        try (var connection = source.getConnection()) {
            tables(connection);
        } catch (SQLException problem) {
            throw new ScanFailed("PostgreSQL", problem);
        }
    }

    @Override
    public Scanned scan(Needles needles, ScanProgress progress) {
        var count = new Scanned.Count(name(), needles, progress);
        try (var connection = source.getConnection()) {
            for (var table : tables(connection)) {
                if (table.readable()) {
                    count.enter(table.name());
                    copy(connection, table, count);
                } else {
                    count.leaveOut(table.name());
                }
            }
            return count.done();
        } catch (SQLException problem) {
            throw new ScanFailed("PostgreSQL", problem);
        }
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                tables.add(new Table(row.getString(1) + "." + row.getString(2), row.getBoolean(3), row.getString(4)));
            }
        }
        return tables;
    }

    /** The driver hands out one row at a time and reads no further ahead. */
    private static void copy(Connection connection, Table table, Scanned.Count count) throws SQLException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        CopyOut out = copies.copyOut("copy (" + table.select() + ") to stdout (format binary)");
        int skipped = HEADER;
        for (var row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
            fields(ByteBuffer.wrap(row).position(skipped), count);
            skipped = 0;
        }
    }

    /** A count of fields, then each with its length; a count of -1 ends the table. */
    private static void fields(ByteBuffer row, Scanned.Count count) {
        while (row.remaining() >= Short.BYTES) {
            for (int fields = row.getShort(); fields > 0; fields--) {
                int length = row.getInt();
                if (length >= 0) {
                    int start = row.arrayOffset() + row.position();
                    count.value(Arrays.copyOfRange(row.array(), start, start + length));
                    row.position(row.position() + length);
                }
            }
        }
    }
}

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
import org.postgresql.core.Utils;

/** Every table of every schema of a PostgreSQL database, its own catalogue too: row by row as COPY sends them. */
record PostgresStore(DataSource source) implements Store {
    /** Signature, flags and length of the extension: what a binary COPY begins with. */
    private static final int HEADER = 19;

    private static final String TABLES = """
            select n.nspname, c.relname,
                not exists (select from pg_attribute a join pg_type t on t.oid = a.atttypid
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and t.typsend = 0),
                has_table_privilege(c.oid, 'select')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'm') and n.nspname !~ '^pg_(toast|temp)' order by 1, 2""";

    /** @param binary whether each column has a binary form; only tables of the catalogue may have none */
    private record Table(String schema, String name, boolean binary, boolean readable) {
        String shown() {
            return schema + "." + name;
        }
    }

    @Override
    public Scanned scan(Needles needles, ScanProgress progress) {
        var count = new Scanned.Count("postgresql", needles, progress);
        try (var connection = source.getConnection()) {
            for (var table : tables(connection)) {
                if (table.readable()) {
                    count.enter(table.shown());
                    copy(connection, table, count);
                } else {
                    count.leaveOut(table.shown());
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
                tables.add(new Table(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)));
            }
        }
        return tables;
    }

    /** The driver hands out one row at a time and reads no further ahead. */
    private static void copy(Connection connection, Table table, Scanned.Count count) throws SQLException {
        var name = quoted(table.schema()) + "." + quoted(table.name());
        var copy = "copy (select * from " + name + ") to stdout" + (table.binary() ? " (format binary)" : "");
        CopyOut out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
        boolean first = true;
        for (var row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
            if (table.binary()) {
                fields(first ? ByteBuffer.wrap(row).position(HEADER) : ByteBuffer.wrap(row), count);
            } else {
                count.value(row);
            }
            first = false;
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

    private static String quoted(String name) throws SQLException {
        return Utils.escapeIdentifier(null, name).toString();
    }
}

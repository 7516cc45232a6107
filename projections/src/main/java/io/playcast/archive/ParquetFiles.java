package io.playcast.archive;

import io.playcast.archive.ArchivedFile.Partition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Writes and reads Parquet with a DuckDB of its own that lives as long as one cut: one thread, little memory, the rest on disk. */
final class ParquetFiles implements AutoCloseable {
    /** The order of the columns is the order of the appender's calls. */
    private static final String COLUMNS = """
        position BIGINT, id VARCHAR, stream VARCHAR, seq BIGINT, type VARCHAR, rev VARCHAR, time TIMESTAMPTZ,
        payload BLOB, metadata BLOB, domain VARCHAR, written VARCHAR\
        """;

    private static final String PARTITIONS = """
        select day, type, min(position), max(position), count(*) from staged
        group by day, type order by day, type\
        """;
    private static final String WRITE = "copy (%s) to '%s' (format parquet, compression zstd)";
    private static final String STAGED =
            "select * exclude (day) from staged where day = '%s' and type = '%s' order by position";
    private static final String MERGED = "select * from read_parquet(%s, hive_partitioning = false) order by position";
    private static final String ROWS = """
        select position, id, stream, seq, domain, written, type, rev, payload, metadata
        from read_parquet(%s, hive_partitioning = false) order by position\
        """;

    private final DuckDBConnection duck;

    private ParquetFiles(DuckDBConnection duck) {
        this.duck = duck;
    }

    /** @param directory for what does not fit into the memory, such as {@code 256MB} */
    static ParquetFiles open(Path directory, String memory) throws SQLException {
        var duck = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", streaming());
        try (var statement = duck.createStatement()) {
            statement.execute("set threads = 1");
            statement.execute("set memory_limit = '" + quoted(memory) + "'");
            statement.execute("set temp_directory = '" + quoted(directory.toString()) + "'");
            statement.execute("set TimeZone = 'UTC'");
            statement.execute("create table staged (" + COLUMNS + ", day DATE)");
            return new ParquetFiles(duck);
        } catch (SQLException problem) {
            duck.close();
            throw problem;
        }
    }

    /** A long result is read as it comes, not held as a whole. */
    private static Properties streaming() {
        var properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        return properties;
    }

    /** Takes rows until it is closed; they are seen by {@link #partitions} after that. */
    Staging stage() throws SQLException {
        return new Staging(duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "staged"));
    }

    List<Partition> partitions() throws SQLException {
        var found = new ArrayList<Partition>();
        try (var statement = duck.createStatement();
                var row = statement.executeQuery(PARTITIONS)) {
            while (row.next()) {
                found.add(new Partition(
                        row.getObject(1, LocalDate.class),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)));
            }
        }
        return found;
    }

    ArchivedFile write(Partition partition, Path file) throws SQLException {
        copy(STAGED.formatted(partition.day(), quoted(partition.type())), file);
        return described(partition, file);
    }

    /** One file with the rows of several of the same type and day. */
    ArchivedFile merge(List<ArchivedFile> of, List<Path> parts, Path file) throws SQLException {
        copy(MERGED.formatted(list(parts)), file);
        var one = of.getFirst();
        return described(
                new Partition(
                        one.day(),
                        one.type(),
                        of.stream().mapToLong(ArchivedFile::first).min().orElseThrow(),
                        of.stream().mapToLong(ArchivedFile::last).max().orElseThrow(),
                        of.stream().mapToLong(ArchivedFile::rows).sum()),
                file);
    }

    /** Tells every row of these files in the order of their positions. */
    void read(List<Path> files, Consumer<LogRow> taker) throws SQLException {
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(ROWS.formatted(list(files)))) {
            while (rows.next()) {
                taker.accept(LogRow.of(rows));
            }
        }
    }

    @Override
    public void close() {
        try {
            duck.close();
        } catch (SQLException problem) {
            throw new IllegalStateException("DuckDB does not close", problem);
        }
    }

    private void copy(String select, Path file) throws SQLException {
        try (var statement = duck.createStatement()) {
            statement.execute(WRITE.formatted(select, quoted(file.toString())));
        }
    }

    private static ArchivedFile described(Partition partition, Path file) {
        try {
            return ArchivedFile.of(partition, Files.size(file), Checksum.of(file));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String list(List<Path> files) {
        return files.stream()
                .map(file -> "'" + quoted(file.toString()) + "'")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    /** Puts events in, column by column. One thread. */
    static final class Staging implements AutoCloseable, Consumer<LogRow> {
        private final DuckDBAppender appender;

        Staging(DuckDBAppender appender) {
            this.appender = appender;
        }

        @Override
        public void accept(LogRow row) {
            try {
                var time = row.time().atOffset(ZoneOffset.UTC);
                appender.beginRow().append(row.position()).append(row.id()).append(row.stream());
                appender.append(row.seq()).append(row.type()).append(row.rev()).append(time);
                appender.append(row.payload()).append(row.metadata());
                appender.append(row.domain()).append(row.written());
                appender.append(time.toLocalDate()).endRow();
            } catch (SQLException problem) {
                throw new IllegalStateException("the event at position " + row.position() + " is not taken", problem);
            }
        }

        @Override
        public void close() throws SQLException {
            appender.close();
        }
    }
}

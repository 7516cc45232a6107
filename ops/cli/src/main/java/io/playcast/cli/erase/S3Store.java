package io.playcast.cli.erase;

import io.playcast.bucket.Bucket;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;

/** Every object of the bucket: its bytes as they are, and what is packed in them, rows of Parquet and compressed copies of tables. */
record S3Store(Bucket bucket) implements Store {
    private static final String PARQUET = ".parquet";
    private static final String PACKED = ".gz";
    private static final String ROWS = """
        select payload, metadata, concat_ws(' ', id, stream, type, rev, domain, written)
        from read_parquet('%s', hive_partitioning = false)\
        """;

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public void requireReachable() {
        try {
            bucket.keys("manifests/");
        } catch (RuntimeException problem) {
            throw new ScanFailed("S3", problem);
        }
    }

    @Override
    public Scanned scan(Needles needles, ScanProgress progress) {
        var count = new Scanned.Count(name(), needles, progress);
        Path aside = null;
        try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
            aside = Files.createTempFile("playcast-scan", PARQUET); // 0600
            for (var key : bucket.keys("")) {
                count.enter(key);
                object(key, aside, duck, count);
            }
            return count.done();
        } catch (RuntimeException | IOException | SQLException problem) {
            throw new ScanFailed("S3", problem);
        } finally {
            if (aside != null) {
                aside.toFile().delete();
            }
        }
    }

    private void object(String key, Path aside, Connection duck, Scanned.Count count) throws IOException, SQLException {
        try (var in = bucket.stream(key)) {
            found(in, count);
        }
        if (key.endsWith(PACKED)) {
            try (var in = new GZIPInputStream(bucket.stream(key))) {
                found(in, count);
            }
        }
        if (key.endsWith(PARQUET)) {
            bucket.download(key, aside);
            rows(aside, duck, count);
        }
    }

    private static void found(InputStream in, Scanned.Count count) throws IOException {
        var length = new long[1];
        var counted = new FilterInputStream(in) {
            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int read = super.read(into, from, most);
                length[0] += Math.max(0, read);
                return read;
            }
        };
        count.found(count.needles().in(counted), length[0]);
    }

    private static void rows(Path file, Connection duck, Scanned.Count count) throws SQLException {
        try (var statement = duck.createStatement();
                var row = statement.executeQuery(ROWS.formatted(file.toString().replace("'", "''")))) {
            while (row.next()) {
                count.value(row.getBytes(1));
                count.value(row.getBytes(2));
                count.value(row.getString(3).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}

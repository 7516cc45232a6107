package io.playcast.cli.erase;

import io.playcast.bucket.Bucket;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.core.exception.SdkException;

/** Every object of the bucket: its bytes as they are, and what is packed in them, rows of Parquet and compressed copies of tables. */
record S3Store(Bucket bucket) implements Store {
    private static final String PARQUET = ".parquet";
    private static final String PACKED = ".gz";
    private static final String ROWS = "select * from read_parquet('%s', hive_partitioning = false)";

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public void requireReachable() {
        try {
            bucket.keys("manifests/");
        } catch (SdkException problem) {
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
        } catch (SdkException | IOException | SQLException problem) {
            throw new ScanFailed("S3", problem);
        } finally {
            if (aside != null) {
                aside.toFile().delete();
            }
        }
    }

    private void object(String key, Path aside, Connection duck, Scanned.Count count) throws IOException, SQLException {
        try (var in = bucket.stream(key)) {
            bytes(in, count);
        }
        if (key.endsWith(PACKED)) {
            try (var in = new GZIPInputStream(bucket.stream(key))) {
                bytes(in, count);
            }
        }
        if (key.endsWith(PARQUET)) {
            bucket.download(key, aside);
            rows(aside, duck, count);
        }
    }

    /** Piece by piece, each with the end of the one before, for a text may lie across. */
    private static void bytes(InputStream in, Scanned.Count count) throws IOException {
        var pieces = new Pieces(in);
        for (var piece = pieces.next(); piece.length > 0; piece = pieces.next()) {
            count.value(piece);
        }
    }

    private static void rows(Path file, Connection duck, Scanned.Count count) throws SQLException {
        try (var statement = duck.createStatement();
                var row = statement.executeQuery(ROWS.formatted(file.toString().replace("'", "''")))) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int i = 1; i <= columns; i++) {
                    var value = row.getBytes(i) == null ? new byte[0] : row.getBytes(i);
                    count.value(value);
                }
            }
        }
    }
}

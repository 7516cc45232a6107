package io.playcast.archive;

import io.playcast.bucket.Bucket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads every archived file again and holds it against the manifest, and the manifest against the log. */
public final class ArchiveCheck {
    private final Bucket bucket;
    private final Path directory;

    /** @param directory for one file at a time */
    public ArchiveCheck(Bucket bucket, Path directory) {
        this.bucket = bucket;
        this.directory = directory;
    }

    /** @param events that are archived @param problems in sentences; none when all is well */
    public record Verdict(Manifest manifest, long events, List<String> problems) {}

    public Verdict verify() throws SQLException, IOException {
        var manifest = new Manifests(bucket).newest();
        var problems = new ArrayList<>(manifest.contradictions());
        var seen = new Seen();
        try (var parquet = ParquetFiles.open(directory, "256MB")) {
            for (var file : manifest.files()) {
                var problem = look(file, parquet, seen);
                if (!problem.isEmpty()) {
                    problems.add(file.key() + " " + problem);
                }
            }
        }
        if (seen.twice > 0) {
            problems.add(seen.twice + " positions are archived twice");
        }
        return new Verdict(manifest, seen.count, problems);
    }

    /** Whether the log has as many events up to the archive's end; a position that was rolled back is in neither. */
    public List<String> againstLog(Manifest manifest, LogRows log) throws SQLException {
        long stored = log.upTo(manifest.to());
        return stored == manifest.rows()
                ? List.of()
                : List.of("the log has %d events up to position %d and the archive %d"
                        .formatted(stored, manifest.to(), manifest.rows()));
    }

    private String look(ArchivedFile file, ParquetFiles parquet, Seen seen) throws IOException, SQLException {
        var copy = directory.resolve("checked.parquet");
        try {
            bucket.download(file.key(), copy);
        } catch (RuntimeException problem) {
            return "cannot be fetched: " + problem.getMessage();
        }
        try {
            if (!Checksum.of(copy).equals(file.sha256())) {
                return "is not what was archived";
            }
            var rows = new long[1];
            parquet.read(List.of(copy), row -> {
                rows[0]++;
                seen.add(row.position());
            });
            return rows[0] == file.rows() ? "" : "has %d rows instead of %d".formatted(rows[0], file.rows());
        } finally {
            Files.delete(copy);
        }
    }

    /** Each position once, over all files. */
    private static final class Seen {
        private static final int PART = 1 << 20;
        private final Map<Long, BitSet> parts = new HashMap<>();
        private long count;
        private long twice;

        /** A bit a position: a hundred million of them fit. */
        void add(long position) {
            var part = parts.computeIfAbsent(position / PART, _ -> new BitSet(PART));
            int bit = (int) (position % PART);
            count++;
            if (part.get(bit)) {
                twice++;
            }
            part.set(bit);
        }
    }
}

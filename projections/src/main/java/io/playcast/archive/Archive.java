package io.playcast.archive;

import io.playcast.bucket.Bucket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Copies the log into the bucket, cut by cut. Files go first and the manifest that names them goes last: what was interrupted is an
 * object nobody names, never a manifest that lies. For one thread, of one node at a time. */
public final class Archive {
    private final LogRows log;
    private final Bucket bucket;
    private final Manifests manifests;
    private final ArchiveSettings settings;
    private final Clock clock;
    private final Consumer<Step> reached;

    public Archive(LogRows log, Bucket bucket, ArchiveSettings settings, Clock clock) {
        this(log, bucket, settings, clock, _ -> {});
    }

    /** @param reached is told each step that is done; what it throws ends the work there, as a crash would */
    Archive(LogRows log, Bucket bucket, ArchiveSettings settings, Clock clock, Consumer<Step> reached) {
        this.log = log;
        this.bucket = bucket;
        this.manifests = new Manifests(bucket);
        this.settings = settings;
        this.clock = clock;
        this.reached = reached;
    }

    /** Whether there is enough behind the archive, or something for long enough. */
    boolean isDue(Manifest newest) throws SQLException {
        var behind = log.behind(newest.to());
        return behind.positions() >= settings.events()
                || clock.millis() - behind.sinceMs() >= settings.after().toMillis();
    }

    /** Archives what is behind the archive, as much as one cut takes; returns the manifest that counts then. */
    public Manifest cut() throws SQLException {
        var newest = manifests.newest();
        var directory = workplace();
        try (var parquet = ParquetFiles.open(directory, settings.memory())) {
            var end = new long[] {newest.to()};
            try (var staging = parquet.stage()) {
                log.after(newest.to(), settings.events(), row -> {
                    staging.accept(row);
                    end[0] = row.position();
                });
            }
            reached.accept(Step.STAGED);
            if (end[0] == newest.to()) {
                return newest;
            }
            var files = new ArrayList<ArchivedFile>();
            for (var partition : parquet.partitions()) {
                var file = directory.resolve("cut.parquet");
                files.add(upload(parquet.write(partition, file), file));
                reached.accept(Step.FILE_UPLOADED);
            }
            return written(newest.with(files, end[0]));
        } finally {
            emptied(directory);
        }
    }

    /** Makes one file of many small ones, of days that are over; the manifest goes from the many to the one at once. */
    public Manifest compact() throws SQLException {
        var newest = manifests.newest();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var group : newest.scattered(today, settings.compactFrom(), settings.compactRows())) {
            newest = compacted(newest, group);
        }
        return newest;
    }

    private Manifest compacted(Manifest before, List<ArchivedFile> group) throws SQLException {
        var directory = workplace();
        try (var parquet = ParquetFiles.open(directory, settings.memory())) {
            var parts = group.stream().map(part -> fetched(part, directory)).toList();
            var file = directory.resolve("merged.parquet");
            var one = upload(parquet.merge(group, parts, file), file);
            reached.accept(Step.FILE_UPLOADED);
            var after = written(before.with(one, group));
            // Whoever still reads by the old manifest finds them missing, and asks for the new one.
            group.stream().map(ArchivedFile::key).forEach(bucket::delete);
            reached.accept(Step.PARTS_DELETED);
            return after;
        } finally {
            emptied(directory);
        }
    }

    /** Deletes what no manifest names and nobody can be uploading any more; returns the keys. */
    public List<String> clean() {
        var old = clock.instant().minus(settings.orphansAfter());
        var found = bucket.objects(ArchivedFile.PREFIX);
        // Read last: what was named in the meantime is no orphan.
        var newest = manifests.newest();
        var named = newest.files().stream().map(ArchivedFile::key).collect(Collectors.toSet());
        var orphans = found.stream()
                .filter(object ->
                        !named.contains(object.key()) && !object.lastModified().isAfter(old))
                .map(object -> object.key())
                .toList();
        orphans.forEach(bucket::delete);
        manifests.forgetOld(newest);
        return orphans;
    }

    Manifest newest() {
        return manifests.newest();
    }

    private Path fetched(ArchivedFile part, Path directory) {
        var file = directory.resolve(part.sha256() + ".parquet");
        bucket.download(part.key(), file);
        try {
            if (!Checksum.of(file).equals(part.sha256())) {
                throw new IllegalStateException(part.key() + " is not what was archived");
            }
            return file;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private ArchivedFile upload(ArchivedFile described, Path file) {
        bucket.put(described.key(), file);
        return described;
    }

    private Manifest written(Manifest next) {
        reached.accept(Step.FILES_UPLOADED);
        manifests.write(next);
        reached.accept(Step.MANIFEST_WRITTEN);
        return next;
    }

    private Path workplace() {
        try {
            Files.createDirectories(settings.directory());
            return Files.createTempDirectory(settings.directory(), "cut"); // 0700
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void emptied(Path directory) {
        Folder.delete(directory);
    }
}

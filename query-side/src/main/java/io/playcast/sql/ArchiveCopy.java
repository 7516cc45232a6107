package io.playcast.sql;

import io.playcast.archive.ArchivedFile;
import io.playcast.archive.Checksum;
import io.playcast.archive.Manifest;
import io.playcast.bucket.Bucket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The archive's files on the local disk, each fetched once and checked against the manifest before anybody reads it. */
final class ArchiveCopy {
    private final Optional<Bucket> bucket;
    private final Path directory;

    ArchiveCopy(Optional<Bucket> bucket, Path directory) {
        this.bucket = bucket;
        this.directory = directory.toAbsolutePath();
        try {
            Files.createDirectories(this.directory);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    Path directory() {
        return directory;
    }

    Path place(String key) {
        return directory.resolve(key);
    }

    /** A key has one content for ever, so a file that is there is the right one. */
    void fetch(Manifest manifest) {
        manifest.files().stream()
                .filter(file -> !Files.exists(place(file.key())))
                .forEach(this::fetch);
    }

    private void fetch(ArchivedFile file) {
        var aside = directory
                .resolve("incoming")
                .resolve(file.sha256() + "-" + Thread.currentThread().threadId());
        try {
            bucket.orElseThrow().download(file.key(), aside);
            if (!Checksum.of(aside).equals(file.sha256())) {
                Files.delete(aside);
                throw new IllegalStateException(file.key() + " is not what was archived");
            }
            Files.createDirectories(place(file.key()).getParent());
            Files.move(aside, place(file.key()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Those of the manifest before stay for the questions that are being answered by it. */
    void forgetAllBut(Manifest... manifests) {
        var kept = Stream.of(manifests)
                .flatMap(manifest -> manifest.files().stream())
                .map(file -> place(file.key()))
                .collect(Collectors.toSet());
        var events = place("events");
        if (!Files.exists(events)) {
            return;
        }
        try (var files = Files.walk(events)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!kept.contains(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

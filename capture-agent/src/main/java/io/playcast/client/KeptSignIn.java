package io.playcast.client;

import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where an agent keeps what lets it in again without asking anybody: the refresh token of one platform, in a file that only its owner may
 * read. A refresh token is good once, so the new one is on the disk before the old one's answer is used, and two agents of one user take turns.
 */
final class KeptSignIn {
    private static final String OWNER_ONLY = "rw-------";

    private final Path file;
    private final URI platform;

    KeptSignIn(Path file, URI platform) {
        this.file = file;
        this.platform = platform;
    }

    /** Empty when nobody has signed in to that platform yet. */
    Optional<String> refreshToken() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    .equals(OWNER_ONLY)) {
                throw new IllegalArgumentException("Others can read " + file + ": set its mode to 0600, or delete it");
            }
            var kept = Json.stored().readTree(Files.readString(file));
            return Optional.of(kept.path("refresh").asText())
                    .filter(token -> !token.isEmpty())
                    .filter(_ -> kept.path("platform").asText().equals(platform.toString()));
        } catch (IOException problem) {
            throw new UncheckedIOException(file + " cannot be read; delete it to sign in anew", problem);
        }
    }

    void keep(String refreshToken) {
        var json = Json.client()
                .createObjectNode()
                .put("platform", platform.toString())
                .put("refresh", refreshToken);
        try {
            var directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY));
            var draft = Files.createTempFile(directory, "sign-in", ".new", mode);
            try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                out.write(java.nio.charset.StandardCharsets.UTF_8.encode(json.toString()));
                out.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw new UncheckedIOException("The sign-in cannot be kept in " + file, problem);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** While nobody else of this user's does the same. */
    <T> T inTurn(Supplier<T> work) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var lock = FileChannel.open(
                            file.resolveSibling(file.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var _ = lock.lock()) {
                return work.get();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

package io.playcast.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.SecretKey;

/** The one key that stands outside the database: a file of 32 bytes that only its owner may read. */
final class MasterKey {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private MasterKey() {}

    static SecretKey loadedOrMade(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The master key cannot be read from " + file, e);
        }
    }

    /** For whoever must find the key that is there already. */
    static SecretKey loaded(Path file) {
        try {
            return load(file);
        } catch (IOException e) {
            throw new IllegalStateException("The master key cannot be read from " + file, e);
        }
    }

    private static SecretKey load(Path file) throws IOException {
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException("Others than its owner may read the master key; say chmod 600 " + file);
        }
        var bytes = Files.readAllBytes(file);
        if (bytes.length != Sealing.KEY_BYTES) {
            throw new IllegalStateException(
                    "A master key has " + Sealing.KEY_BYTES + " bytes, not " + bytes.length + ": " + file);
        }
        return Sealing.key(bytes);
    }

    /** Never half a key: it is written aside, then linked into place; whoever comes second takes the first one's. */
    private static void make(Path file) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        var aside = Files.createTempFile(
                directory, file.getFileName().toString(), ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            Files.write(aside, Sealing.newKey(), StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException _) {
            return;
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}

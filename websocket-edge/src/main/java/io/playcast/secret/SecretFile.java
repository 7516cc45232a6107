package io.playcast.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** A file that only its owner may read, made whole at the first start and read at every later one. */
public final class SecretFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ENTERS = PosixFilePermissions.fromString("rwx------");

    private SecretFile() {}

    /** Two starts at once agree: the one that comes second reads what the first one made. */
    public static byte[] readOrMake(Path file, Supplier<byte[]> make) {
        try {
            if (!Files.exists(file)) {
                linkWhole(file, make.get());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the file in one step, so that a reader sees the old content or the new. */
    public static void write(Path file, byte[] content) {
        try {
            Files.move(
                    temporary(file, content),
                    file,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void linkWhole(Path file, byte[] content) throws IOException {
        var whole = temporary(file, content);
        try {
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException _) {
            // another start was first
        } finally {
            Files.delete(whole);
        }
    }

    private static Path temporary(Path file, byte[] content) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNER_ENTERS));
        }
        var temporary = Files.createTempFile(
                directory, file.getFileName().toString(), ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        return Files.write(temporary, content);
    }
}

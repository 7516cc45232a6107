package io.playcast.cli;

import io.playcast.audit.projection.CheckpointKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Who did what to others: to be read, taken away and looked through. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        subcommands = {AuditShow.class, AuditExport.class, AuditVerify.class},
        description = "Show, export and verify the audit of hosts and admins.")
final class AuditCommand implements Runnable {
    @Override
    public void run() {
        throw Refusal.usage("What? Say: ops/playcast audit show, export or verify");
    }

    /** The installation's own, where its state directory is at hand. */
    static Optional<CheckpointKey> ownKey(Installation installation) {
        var file = installation.state().keys().resolve("audit.jwk");
        return Files.isReadable(file) ? Optional.of(key(file)) : Optional.empty();
    }

    static CheckpointKey key(Path file) {
        try {
            return CheckpointKey.of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw Refusal.usage(file + " holds no key of an audit: " + e.getMessage());
        }
    }
}

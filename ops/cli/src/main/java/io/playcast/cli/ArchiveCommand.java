package io.playcast.cli;

import io.playcast.archive.ArchiveCheck;
import io.playcast.archive.LogRows;
import io.playcast.archive.Manifests;
import io.playcast.archive.Restore;
import io.playcast.cli.erase.ColdPlace;
import java.nio.file.Files;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The copy of the log in S3: what there is, whether it is right, and the way back. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        description = "Show, verify and restore the copy of the log in S3.")
final class ArchiveCommand implements Runnable {
    private final Terminal terminal = Terminal.ofProcess();

    @Override
    public void run() {
        throw Refusal.usage("What? Say: ops/playcast archive status, verify or restore");
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "Say how much is archived, and what is not.")
    int status() {
        var installation = Installation.ofProcess();
        var manifest =
                ColdFailures.told(() -> new Manifests(ColdPlace.required(installation, System.getenv())).newest());
        terminal.say("%,d events up to position %,d in %,d files, %,d bytes (manifest %d)"
                .formatted(
                        manifest.rows(),
                        manifest.to(),
                        manifest.files().size(),
                        manifest.bytes(),
                        manifest.generation()));
        long behind = ColdFailures.told(() -> new LogRows(PlatformDatabase.of(installation, System.getenv()))
                .behind(manifest.to())
                .positions());
        terminal.say("%,d positions behind the log".formatted(behind));
        return 0;
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Read every archived file again and hold it against the manifest and the log.")
    int verify() {
        var installation = Installation.ofProcess();
        var bucket = ColdPlace.required(installation, System.getenv());
        return ColdFailures.told(() -> {
            var directory = Files.createDirectories(ColdFailures.workplace(installation));
            var check = new ArchiveCheck(bucket, directory);
            var verdict = check.verify();
            verdict.problems().forEach(terminal::complain);
            var log = new LogRows(PlatformDatabase.of(installation, System.getenv()));
            var differences = check.againstLog(verdict.manifest(), log);
            differences.forEach(terminal::complain);
            if (!verdict.problems().isEmpty() || !differences.isEmpty()) {
                return Refusal.FAILED;
            }
            terminal.say("OK: %,d events in %,d files are what was archived"
                    .formatted(verdict.events(), verdict.manifest().files().size()));
            return 0;
        });
    }

    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description = "Write the archived log into an empty store; its schema is made where there is none.")
    int restore(
            @Option(
                            names = "--into",
                            required = true,
                            paramLabel = "JDBC-URL",
                            description = "jdbc:postgresql://HOST:PORT/NAME?user=USER")
                    String into) {
        var installation = Installation.ofProcess();
        var bucket = ColdPlace.required(installation, System.getenv());
        long events = ColdFailures.told(() -> {
            var database = ColdFailures.database(into);
            Restore.schema(database);
            return new Restore(bucket, ColdFailures.workplace(installation)).into(database);
        });
        terminal.step("%,d events restored".formatted(events));
        return 0;
    }
}

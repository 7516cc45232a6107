package io.playcast.cli;

import io.playcast.backup.BackupManifest;
import io.playcast.backup.BackupRestore;
import io.playcast.backup.Backups;
import io.playcast.cli.erase.ColdPlace;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The whole database in S3, as it was at one moment. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copy the whole database to S3, list the copies, restore one.")
final class BackupCommand implements Runnable {
    private final Terminal terminal = Terminal.ofProcess();

    @Override
    public void run() {
        throw Refusal.usage("What? Say: ops/playcast backup create, list, verify or restore");
    }

    @Command(name = "create", mixinStandardHelpOptions = true, description = "Copy every table as of now.")
    int create() {
        var database = PlatformDatabase.of(Installation.ofProcess(), System.getenv());
        terminal.step("backup " + line(ColdFailures.told(() -> backups().create(database))));
        return 0;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Show the backups, the newest first.")
    int list() {
        var all = ColdFailures.told(() -> backups().all());
        all.forEach(manifest -> terminal.say(line(manifest)));
        if (all.isEmpty()) {
            terminal.say("There is no backup yet.");
        }
        return 0;
    }

    @Command(name = "verify", mixinStandardHelpOptions = true, description = "Read a backup's objects again.")
    int verify(@Parameters(paramLabel = "ID") String id) {
        var problems = ColdFailures.told(() -> backups().verify(found(id)));
        problems.forEach(terminal::complain);
        if (problems.isEmpty()) {
            terminal.say("OK: every object is what was copied");
        }
        return problems.isEmpty() ? 0 : Refusal.FAILED;
    }

    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description = "Make an empty database what this one was. Erasures since then have to be done again.")
    int restore(
            @Parameters(paramLabel = "ID") String id,
            @Option(
                            names = "--into",
                            required = true,
                            paramLabel = "JDBC-URL",
                            description = "jdbc:postgresql://HOST:PORT/NAME?user=USER")
                    String into) {
        var installation = Installation.ofProcess();
        var restore = new BackupRestore(
                ColdPlace.required(installation, System.getenv()), ColdFailures.workplace(installation));
        found(id);
        terminal.step("restored " + line(ColdFailures.told(() -> restore.restore(id, ColdFailures.database(into)))));
        return 0;
    }

    private static BackupManifest found(String id) {
        return ColdFailures.told(() -> backups().all()).stream()
                .filter(manifest -> manifest.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.usage("There is no backup " + id + "; see ops/playcast backup list"));
    }

    private static Backups backups() {
        var installation = Installation.ofProcess();
        return new Backups(
                ColdPlace.required(installation, System.getenv()),
                ColdFailures.workplace(installation),
                Clock.systemUTC());
    }

    private static String line(BackupManifest manifest) {
        return "%s  %,d rows of %d tables, %,d bytes"
                .formatted(manifest.id(), manifest.rows(), manifest.tables().size(), manifest.bytes());
    }
}

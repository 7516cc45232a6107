package io.playcast.cli;

import io.playcast.audit.projection.AuditPages;
import io.playcast.cli.audit.ChainFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the whole chain into a file that needs no platform to be looked through. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write the whole audit into a file, one JSON object a line.")
final class AuditExport implements Callable<Integer> {
    private final Terminal terminal = Terminal.ofProcess();

    @Parameters(index = "0", paramLabel = "FILE", description = "Where to; it is overwritten.")
    private Path file;

    @Override
    public Integer call() {
        var installation = Installation.ofProcess();
        var key = AuditCommand.ownKey(installation)
                .orElseThrow(() -> Refusal.failed("The state directory holds no key of an audit yet."));
        var pages = new AuditPages(PlatformDatabase.of(installation, System.getenv()));
        long links = ChainFile.write(file, key.publicJson(), pages.lines());
        terminal.say(links + " links are in " + file + ", signed by key " + key.name() + ".");
        return 0;
    }
}

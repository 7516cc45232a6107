package io.playcast.cli;

import io.playcast.audit.Finding;
import io.playcast.audit.Inspection;
import io.playcast.audit.projection.AuditPages;
import io.playcast.audit.projection.CheckpointKey;
import io.playcast.cli.audit.ChainFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks through the chain, in a file or in the database, and names the first link that is broken. Needs no running platform for a file. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Look through the audit and name the first broken link.",
        footer = {"", "Exit codes: 0 every link holds, 1 one is broken, 2 usage, 3 missing."})
final class AuditVerify implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "What audit export wrote; the database without it.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The audit's public key (JWK); that of the state directory, or the file's own, without it.")
    private Optional<Path> key = Optional.empty();

    AuditVerify() {
        this(Terminal.ofProcess());
    }

    AuditVerify(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return file.map(this::inFile).orElseGet(this::inDatabase);
    }

    private int inFile(Path chain) {
        if (!Files.isReadable(chain)) {
            throw Refusal.usage(chain + " cannot be read");
        }
        var signer = key.map(AuditCommand::key)
                .or(() -> AuditCommand.ownKey(Installation.ofProcess()))
                .or(() -> ofItself(chain))
                .orElseThrow(() -> Refusal.usage("No key: name one with --key"));
        try (var lines = ChainFile.lines(chain)) {
            return told(Inspection.of(lines.iterator(), signer::open, 0), signer);
        }
    }

    private int inDatabase() {
        var installation = Installation.ofProcess();
        var signer = key.map(AuditCommand::key)
                .or(() -> AuditCommand.ownKey(installation))
                .orElseThrow(() -> Refusal.usage("No key: name one with --key"));
        var pages = new AuditPages(PlatformDatabase.of(installation, System.getenv()));
        // Asked first: links that come meanwhile are no loss.
        long last = pages.last();
        return told(Inspection.of(pages.lines(), signer::open, last), signer);
    }

    private Optional<CheckpointKey> ofItself(Path chain) {
        var found = ChainFile.key(chain).map(CheckpointKey::of);
        found.ifPresent(_ -> terminal.say("The key is the file's own: compare its name with the installation's."));
        return found;
    }

    private int told(Finding finding, CheckpointKey signer) {
        if (finding.broken() != null) {
            terminal.say("BROKEN at link " + finding.at() + ": "
                    + finding.broken().name().toLowerCase(Locale.ROOT).replace('_', ' ') + "; " + finding.sentence()
                    + ".");
            return Refusal.FAILED;
        }
        long unsigned = finding.links() - finding.signed();
        terminal.say("OK: " + finding.links() + " links hold; signed up to " + finding.signed() + " by key "
                + signer.name() + (unsigned == 0 ? "." : ", " + unsigned + " not yet."));
        return 0;
    }
}

package io.playcast.cli;

import io.playcast.cli.erase.Erasing;
import io.playcast.cli.erase.ErasureCall;
import io.playcast.id.UserId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases a person for ever and writes a certificate of it; never without a yes. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        subcommands = EraseVerify.class,
        description = "Erase a person for ever, and prove that nothing they typed is left anywhere.",
        footer = {"", "Exit codes: 0 erased and nothing found, 1 failed or something found, 2 usage, 3 missing."})
final class EraseCommand implements Callable<Integer> {

    private final Terminal terminal = Terminal.ofProcess();
    private final Installation installation = Installation.ofProcess();

    @Parameters(index = "0", arity = "0..1", paramLabel = "USER", description = "The person's id, a ULID.")
    private @Nullable String user;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(
            names = "--text",
            arity = "1..*",
            paramLabel = "TEXT",
            description = "More texts to look for, beside those in the person's cards.")
    private List<String> texts = List.of();

    @Override
    public Integer call() {
        if (user == null) {
            throw Refusal.usage("Whom? Give the id of a user, or say: ops/playcast erase verify");
        }
        var subject = subject(user);
        var port = installation
                .platform()
                .orElseThrow(() -> Refusal.failed("Playcast does not run here; ops/playcast up starts it."))
                .port();
        var call = new ErasureCall(
                URI.create("https://localhost:" + port),
                installation.state().home().resolve("tls/ca.pem"),
                adminToken());
        try (var erasing = Erasing.of(installation, System.getenv(), terminal)) {
            var clean = erasing.erase(subject, texts, () -> yes || agreed(subject, erasing.texts(subject)), call::send);
            terminal.say(
                    clean
                            ? "Erased: nothing that this person typed is left."
                            : "Erased, but something was found: see the certificate.");
            return clean ? 0 : Refusal.FAILED;
        }
    }

    static UserId subject(String id) {
        return new UserId(id.startsWith("user:") ? id.substring("user:".length()) : id);
    }

    private boolean agreed(UserId subject, int texts) {
        if (!terminal.live() || System.console() == null) {
            throw Refusal.usage("Nobody comes back from an erasure; without a terminal to ask, add --yes.");
        }
        var question = "Erase %s and %d texts of theirs for ever? [y/N] ".formatted(subject, texts);
        return "y".equalsIgnoreCase(System.console().readLine("%s", question).strip());
    }

    private String adminToken() {
        var operator = new DevelopmentToken(
                new UserId(FreshIds.ulid()), System.getProperty("user.name"), List.of("admin"), Optional.empty());
        return operator.signed(TokenKey.of(installation.state()), Instant.now(), FreshIds.ulid());
    }
}

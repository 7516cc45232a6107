package io.playcast.cli;

import io.playcast.cli.erase.Erasing;
import io.playcast.id.UserId;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the certificates of erasures, and looks for texts once more. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Check the certificates of erasures, and look for texts once more.")
final class EraseVerify implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final Terminal terminal = Terminal.ofProcess();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "USER",
            description = "The erased person's id; every certificate without it.")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--text",
            arity = "1..*",
            paramLabel = "TEXT",
            description = "Texts to look for in every store; - reads them from standard input, one a line.")
    private List<String> texts = List.of();

    @Override
    public Integer call() {
        var subjects = user.map(EraseCommand::subject).map(List::<UserId>of).orElse(List.of());
        var sought = texts.stream().flatMap(EraseVerify::lines).toList();
        try (var erasing = Erasing.of(Installation.ofProcess(), System.getenv(), terminal)) {
            return erasing.verify(subjects, sought) ? 0 : Refusal.FAILED;
        }
    }

    private static Stream<String> lines(String text) {
        if (!text.equals(STANDARD_INPUT)) {
            return Stream.of(text);
        }
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return in.lines().filter(line -> !line.isBlank());
    }
}

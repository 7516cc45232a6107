package io.playcast.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Compares the generated documentation with the code, and accepts the difference on request. */
@Command(name = "docs", description = "Check the generated documentation; --accept writes it anew.")
final class Docs implements Callable<Integer> {

    @Unmatched
    private final List<String> words = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        return StartScript.run("docs", words);
    }
}

package io.playcast.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs every test of the project. */
@Command(name = "test", description = "Run every test (mvn verify), installing what a new machine lacks.")
final class Tests implements Callable<Integer> {

    @Unmatched
    private final List<String> words = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        return StartScript.run("test", words);
    }
}

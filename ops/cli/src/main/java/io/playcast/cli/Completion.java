package io.playcast.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints what teaches bash or zsh to complete our commands: {@code source <(ops/playcast completion)}. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Print the completion for bash or zsh: source <(ops/playcast completion)")
final class Completion implements Callable<Integer> {

    @Override
    public Integer call() {
        System.out.println(AutoComplete.bash("playcast", Playcast.commandLine()));
        return 0;
    }
}

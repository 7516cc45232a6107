package io.playcast.cli;

import io.playcast.cli.demo.AgentJar;
import io.playcast.engines.ChildRecord;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs the capture agent in the foreground; what it is not told, it learns from the platform that runs here. */
@Command(
        name = "agent",
        description =
                "Send this machine's screen to your lobbies; ops/playcast agent --help shows the agent's own options.")
final class AgentCommand implements Callable<Integer> {

    @Unmatched
    private List<String> words = new ArrayList<>();

    private final Installation installation = Installation.ofProcess();

    /** Ctrl-C reaches the agent, too: both are in the terminal's foreground. */
    @Override
    public Integer call() throws Exception {
        var command = new AgentJar(installation.root()).command(AgentJar.AGENT, arguments());
        var agent = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(agent)));
        return agent.waitFor();
    }

    private List<String> arguments() {
        var arguments = new ArrayList<>(words);
        arguments.remove("--no-install");
        var authority = installation.state().home().resolve("tls/ca.pem");
        if (!named("--ca") && Files.exists(authority)) {
            arguments.addAll(List.of("--ca", authority.toString()));
        }
        installation
                .platform()
                .map(ChildRecord::port)
                .filter(_ -> !named("--url"))
                .ifPresent(port -> arguments.addAll(List.of("--url", "https://localhost:" + port)));
        return arguments;
    }

    private boolean named(String option) {
        return words.stream().anyMatch(word -> word.equals(option) || word.startsWith(option + "="));
    }

    private static void end(Process agent) {
        agent.destroy();
        try {
            agent.waitFor();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

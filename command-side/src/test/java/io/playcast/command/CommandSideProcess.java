package io.playcast.command;

import static io.playcast.command.Asking.create;
import static io.playcast.command.Asking.join;

import io.playcast.Ids;
import io.playcast.engines.SharedEngines;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.MarkMemberAway;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The command role in a JVM of its own, which does what its standard input says and can be killed at any point. */
final class CommandSideProcess implements AutoCloseable {
    private static final String READY = "ready";

    private final Process process;
    private final Writer input;

    private CommandSideProcess(Process process) {
        this.process = process;
        this.input = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Blocks until it runs. */
    static CommandSideProcess started(String database, Duty... duties) throws IOException {
        var line = Stream.concat(
                Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // It lives for seconds: a quick start is worth more than quick code.
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-Daxoniq.update-checker.disabled=true",
                        "-Dlogging.level.root=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommandSideProcess.class.getName()),
                Stream.concat(arguments(database).stream(), Stream.of(duties).map(Duty::argument)));
        var process = new ProcessBuilder(line.toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = process.inputReader(StandardCharsets.UTF_8);
        for (var said = output.readLine(); !READY.equals(said); said = output.readLine()) {
            if (said == null) {
                throw new IllegalStateException("the process ended before it was ready");
            }
        }
        Thread.ofVirtual().start(() -> output.lines().forEach(System.out::println));
        return new CommandSideProcess(process);
    }

    /** What one process is started with beyond the others. */
    record Duty(String key, String value) {
        private String argument() {
            return "--" + key + "=" + value;
        }
    }

    static List<String> arguments(String database) {
        var postgres = SharedEngines.postgres();
        return List.of(
                "--spring.datasource.url=" + postgres.database(database),
                "--spring.datasource.username=" + postgres.user(),
                "--spring.datasource.hikari.maximum-pool-size=5",
                "--axon.axonserver.enabled=false",
                "--playcast.cards.master-key-file=" + Path.of("target", database + ".key"));
    }

    void enter(LobbyId lobby, UserId host, UserId member) {
        tell("enter " + lobby.value() + " " + host.value() + " " + member.value());
    }

    void markAway(LobbyId lobby, UserId member) {
        tell("away " + lobby.value() + " " + member.value());
    }

    private void tell(String line) {
        try {
            input.write(line + "\n");
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: nothing is said, finished or given back. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] arguments) throws IOException {
        try (var context = new SpringApplicationBuilder(CommandSideAlone.class)
                .web(WebApplicationType.NONE)
                .run(arguments)) {
            System.out.println(READY);
            var asking = new Asking(context.getBean(CommandGateway.class));
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            // The end of the input is the end of the test that started this.
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                obey(asking, line.split(" "));
            }
        }
    }

    private static void obey(Asking asking, String[] line) {
        var lobby = new LobbyId(line[1]);
        switch (line[0]) {
            case "enter" -> {
                asking.ask(create(lobby, new UserId(line[2])));
                asking.ask(join(lobby, new UserId(line[3]), Ids.device()));
            }
            case "away" -> asking.ask(new MarkMemberAway(lobby, Instant.now(), new UserId(line[2])));
            default -> throw new IllegalArgumentException(line[0]);
        }
    }
}

package io.playcast.cli;

import io.playcast.cli.demo.Demo;
import io.playcast.cli.demo.DemoChildren;
import io.playcast.cli.demo.DemoLinks;
import io.playcast.cli.demo.DemoPlan;
import io.playcast.cli.demo.DemoPlan.Show;
import io.playcast.engines.ChildRecord;
import io.playcast.id.UserId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a real game, sends it, and prints the link that lets friends play it. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Play a real game with friends: prints an invite link, and runs until Ctrl-C.",
        footer = {"", "The platform must run: ops/playcast up"})
final class DemoCommand implements Callable<Integer> {

    private static final String SIZE = "[1-9][0-9]{2,3}x[1-9][0-9]{2,3}";
    private static final int MOST_PLAYERS = 15;

    @Option(
            names = "--program",
            paramLabel = "CMD",
            description = "Another program than frozen-bubble, as a shell command.")
    private String program = "";

    @Option(names = "--script", paramLabel = "FILE", description = "Key script that leads through the program's menus.")
    private Optional<String> script = Optional.empty();

    @Option(
            names = "--size",
            defaultValue = "640x480",
            paramLabel = "WxH",
            description = "Display size (default ${DEFAULT-VALUE}).")
    private String size;

    @Option(
            names = "--players",
            defaultValue = "7",
            paramLabel = "N",
            description = "How many may come in, 1 to 15 (default ${DEFAULT-VALUE}).")
    private int players;

    @Option(
            names = "--name",
            defaultValue = "Frozen Bubble night",
            paramLabel = "TITLE",
            description = "The lobby's title (default ${DEFAULT-VALUE}).")
    private String title;

    @Option(names = "--json", description = "Print the links as one line of JSON; progress goes to standard error.")
    private boolean json;

    @Option(names = "--stop", description = "Stop the demo that runs here.")
    private boolean stop;

    @Option(names = "--no-install", description = "Install nothing: name what is missing and stop.")
    private boolean noInstall;

    private final Installation installation = Installation.ofProcess();

    @Override
    public Integer call() {
        return stop ? stop() : run();
    }

    private int stop() {
        var stopped = DemoChildren.stop(installation.state());
        Terminal.ofProcess().say(stopped.isEmpty() ? "No demo runs here." : "The demo is stopped.");
        return 0;
    }

    private int run() {
        var terminal = json ? new Terminal(System.err, System.err, false) : Terminal.ofProcess();
        try (var demo = Demo.prepare(plan(), terminal)) {
            var end = Thread.ofPlatform().unstarted(demo::close);
            Runtime.getRuntime().addShutdownHook(end);
            show(demo.start(), terminal);
            return demo.watch();
        }
    }

    private DemoPlan plan() {
        if (!size.matches(SIZE) || players < 1 || players > MOST_PLAYERS) {
            throw Refusal.usage("--size is like 640x480, and --players is 1 to 15.");
        }
        var port = installation
                .platform()
                .map(ChildRecord::port)
                .orElseThrow(() -> Refusal.failed("Playcast does not run here; start it with: ops/playcast up"));
        var host = new UserId(FreshIds.ulid());
        var says = new DevelopmentToken(host, "Demo host", List.of("player"), Optional.empty());
        Supplier<String> token = () -> says.signed(TokenKey.of(installation.state()), Instant.now(), FreshIds.ulid());
        var show = new Show(program, script.orElse(program.isEmpty() ? "frozen-bubble" : "any"), size, players, title);
        var base = URI.create("https://localhost:" + port);
        return new DemoPlan(installation.root(), installation.state(), base, host, token, show);
    }

    private void show(DemoLinks links, Terminal terminal) {
        if (json) {
            System.out.println(Json.line(links));
            System.out.flush();
            return;
        }
        terminal.say("");
        terminal.say("  invite friends   " + terminal.bold(links.invite()));
        terminal.say("  be the host      " + links.host());
        terminal.say(terminal.dim("  Player 1: x v aim, c fires. Player 2: Left Right aim, Up fires. Pads work, too."));
        terminal.say(terminal.dim("  Stop with Ctrl-C or: ops/playcast demo --stop"));
        terminal.say("");
    }
}

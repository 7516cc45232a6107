package io.playcast.agent;

import io.playcast.capture.HostOptions;
import io.playcast.capture.input.PadProfile;
import io.playcast.capture.input.Pads;
import io.playcast.capture.jna.MissingLibrary;
import io.playcast.client.AccountTokens;
import io.playcast.client.ClientOptions;
import io.playcast.client.Trust;
import io.playcast.wire.ConnectionMessage.Device;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The capture agent as a program: logs in, and sends this machine's screen whenever a session of its owner asks for it. */
@Command(
        name = "agent",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sends the screen of this machine to the viewers of your lobbies, until Ctrl-C.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:stopped",
            "1:the platform refuses this agent, or is not the pinned one",
            "2:usage",
            "3:something is missing"
        })
public final class AgentMain implements Callable<Integer> {
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int MISSING = 3;

    @Option(
            names = "--url",
            defaultValue = "https://localhost:8443",
            description = "The platform (default ${DEFAULT-VALUE}).")
    private URI url;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "Read the token from a file, anew at each log-in. Without it the token is that of PLAYCAST_TOKEN; without that, the agent shows a code, and somebody who is signed in confirms it in a browser, once.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--sign-in-file",
            paramLabel = "FILE",
            description = "Where the agent keeps what lets it in again after a code was confirmed.")
    private @Nullable Path signInFile;

    @Option(names = "--ca", paramLabel = "FILE", description = "PEM file of the platform's certificate authority.")
    private @Nullable Path ca;

    @Option(
            names = "--pin",
            paramLabel = "sha256/HASH",
            description = "The only public key to talk to: the platform's or its authority's; may be repeated.")
    private List<String> pins = List.of();

    @Option(
            names = "--display",
            defaultValue = "${env:DISPLAY:-:0}",
            description = "X display to send (default ${DEFAULT-VALUE}).")
    private String display;

    @Option(
            names = "--fps",
            defaultValue = "30",
            description = "Pictures a second, 1 to 240 (default ${DEFAULT-VALUE}).")
    private int fps;

    @Option(
            names = "--bitrate",
            defaultValue = "5000000",
            description = "Most bits a second (default ${DEFAULT-VALUE}).")
    private int bitrate;

    @Option(
            names = "--ice-server",
            paramLabel = "URI",
            description = "stun:host:port or turn:user:password@host:port; may be repeated.")
    private List<String> iceServers = List.of();

    @Option(
            names = "--pads",
            defaultValue = "frozen-bubble",
            paramLabel = "PROFILE",
            description =
                    "How pads reach the game: frozen-bubble (keys), virtual (needs /dev/uinput), or a profile's file.")
    private String pads;

    @Option(names = "--device-id-file", paramLabel = "FILE", description = "Where this device's id is kept.")
    private @Nullable Path deviceIdFile;

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "logback-agent.xml");
        System.exit(line().execute(arguments));
    }

    static CommandLine line() {
        return new CommandLine(new AgentMain())
                .setExecutionExceptionHandler((problem, line, _) -> explain(problem, line));
    }

    @Override
    public Integer call() throws InterruptedException {
        var media = new HostOptions(display, fps, bitrate, iceServers, pads());
        var device = (deviceIdFile == null ? DeviceFile.usual() : new DeviceFile(deviceIdFile)).id();
        var trust = Trust.pinned(ca, pins);
        var options = new ClientOptions(url, token(trust), new Device(DeviceKind.AGENT, device, null), trust);
        try (var agent =
                RunningAgent.start(options, onLost -> HostedMedia.open(media, onLost), new Bitrates(bitrate))) {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(agent::close));
            var reason = agent.hopeless().join();
            System.err.println(reason);
            return FAILED;
        }
    }

    private Pads pads() {
        return switch (pads) {
            case "frozen-bubble" -> Pads.keys(PadProfile.frozenBubble());
            case "virtual" -> new Pads(Pads.Kind.UINPUT, PadProfile.frozenBubble());
            case String file -> Pads.keys(profile(Path.of(file)));
        };
    }

    private static PadProfile profile(Path file) {
        try {
            return PadProfile.read(file);
        } catch (IOException problem) {
            throw new IllegalArgumentException(
                    "There is no pad profile frozen-bubble, virtual or in a file " + file, problem);
        }
    }

    private Supplier<String> token(Trust trust) {
        var file = tokenFile;
        if (file != null) {
            read(file);
            return () -> read(file);
        }
        // No option: what stands on a command line is read by everybody on the machine.
        var token = System.getenv("PLAYCAST_TOKEN");
        if (token != null && !token.isBlank()) {
            return () -> token;
        }
        var kept = signInFile == null ? DeviceFile.usual().path().resolveSibling("sign-in.json") : signInFile;
        return AccountTokens.signedIn(url, trust, kept, AgentMain::ask);
    }

    private static void ask(String code, URI page, URI whole, Duration goodFor) {
        System.err.printf("""

                  This agent is not signed in yet. In a browser, on any device, open

                      %s

                  and enter the code

                      %s

                  or open %s
                  Waiting; the code is good for %d minutes. Ctrl-C ends the agent.

                """, page, code, whole, goodFor.toMinutes());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException problem) {
            throw new UncheckedIOException("No token can be read from " + file, problem);
        }
    }

    private static int explain(Exception problem, CommandLine line) {
        line.getErr().println(problem.getMessage());
        return switch (problem) {
            case IllegalArgumentException _ -> USAGE;
            case MissingLibrary _ -> MISSING;
            default -> FAILED;
        };
    }
}

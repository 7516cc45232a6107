package io.playcast.capture.script;

import io.playcast.capture.input.Injector;
import io.playcast.capture.jna.DisplayLost;
import io.playcast.capture.jna.MissingLibrary;
import io.playcast.capture.source.ScreenSource;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays a script of key presses on a display: a game's menus, up to the point where people take over. */
@Command(
        name = "key-script",
        mixinStandardHelpOptions = true,
        description = "Press keys on a display, each until the screen shows that it worked.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the screen did not answer", "2:usage", "3:something is missing"})
public final class KeyScript implements Callable<Integer> {
    @Option(names = "--display", required = true, description = "X display, such as :99.")
    private String display;

    @Option(
            names = "--patience",
            defaultValue = "30",
            description = "Seconds for each wait (default ${DEFAULT-VALUE}).")
    private int patience;

    @Parameters(paramLabel = "SCRIPT", description = "frozen-bubble, any (waits for any picture), or a file.")
    private String script;

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "logback-agent.xml");
        System.exit(new CommandLine(new KeyScript()).execute(arguments));
    }

    @Override
    public Integer call() {
        try (var screen = ScreenSource.open(display);
                var hands = Injector.open(display)) {
            new Player(screen, hands, Duration.ofSeconds(patience)).play(Script.named(script));
            return 0;
        } catch (IllegalArgumentException | UncheckedIOException wrong) {
            return say(wrong, 2);
        } catch (ScriptStuck stuck) {
            return say(stuck, 1);
        } catch (DisplayLost | MissingLibrary missing) {
            return say(missing, 3);
        }
    }

    private static int say(RuntimeException problem, int exitCode) {
        System.err.println(problem.getMessage());
        return exitCode;
    }
}

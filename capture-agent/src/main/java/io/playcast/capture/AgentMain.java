package io.playcast.capture;

import io.playcast.capture.encode.EncoderLost;
import io.playcast.capture.encode.LibavEncoder;
import io.playcast.capture.encode.Video;
import io.playcast.capture.jna.DisplayLost;
import io.playcast.capture.jna.MissingLibrary;
import io.playcast.capture.send.Peers;
import io.playcast.capture.source.ScreenSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The capture agent on the command line. */
@Command(
        name = "agent",
        mixinStandardHelpOptions = true,
        description = "Streams a display to the viewers of a lobby, and brings their inputs to it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:usage", "3:something is missing"})
public final class AgentMain implements Callable<Integer> {

    @Option(
            names = "--display",
            defaultValue = "${env:DISPLAY:-:0}",
            description = "X display, default ${DEFAULT-VALUE}.")
    private String display = ":0";

    @Option(
            names = "--fps",
            defaultValue = "30",
            description = "Pictures a second, 1 to 240; default ${DEFAULT-VALUE}.")
    private int fps;

    @Option(names = "--bitrate", defaultValue = "4000000", description = "Bit/s; default ${DEFAULT-VALUE}.")
    private int bitrate;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new AgentMain()).execute(arguments));
    }

    /** Opens everything once and says what was found. */
    @Override
    public Integer call() {
        try (var screen = ScreenSource.open(display);
                var encoder = LibavEncoder.libx264(new Video(screen.width(), screen.height(), fps, bitrate));
                var peers = new Peers(List.of(), () -> {}, () -> {})) {
            System.out.printf(
                    "display %s, %dx%d at %d/s, encoder %s, %d bit/s, %d viewers%n",
                    display,
                    screen.width(),
                    screen.height(),
                    fps,
                    encoder.name(),
                    bitrate,
                    peers.all().size());
            return 0;
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        } catch (DisplayLost | MissingLibrary | EncoderLost missing) {
            System.err.println(missing.getMessage());
            return 3;
        }
    }
}

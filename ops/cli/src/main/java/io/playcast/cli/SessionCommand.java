package io.playcast.cli;

import io.playcast.cli.past.TimelineLines;
import io.playcast.id.SessionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How a session went. */
@Command(name = "session", mixinStandardHelpOptions = true, description = "Show how a session went.")
final class SessionCommand implements Runnable {
    private final Terminal terminal = Terminal.ofProcess();

    @Override
    public void run() {
        throw Refusal.usage("What? Say: ops/playcast session timeline ID");
    }

    @Command(
            name = "timeline",
            mixinStandardHelpOptions = true,
            description = "Draw each viewer's score and frames over the session, and below them what happened.")
    int timeline(
            @Parameters(paramLabel = "ID", description = "Id of the session.") String id,
            @Option(
                            names = "--width",
                            defaultValue = "80",
                            description = "Columns of the axis, 20 to 400 (default 80).")
                    int width) {
        if (width < 20 || width > 400) {
            throw Refusal.usage("An axis has 20 to 400 columns.");
        }
        var session = new SessionId(AnalystReads.bare(id));
        var timeline = AnalystReads.of(Installation.ofProcess()).json("/sessions/" + session.value() + "/timeline");
        TimelineLines.of(timeline, AnalystReads.ink(terminal), width).forEach(terminal::say);
        return 0;
    }
}

package io.playcast.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the log, or a slice of it, into a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write events into a file, one JSON object a line, in the order of their commits.")
final class EventsExport implements Callable<Integer> {
    private static final long SHOWN_EVERY_NS = 200_000_000;

    private final Terminal terminal = Terminal.ofProcess();

    @Parameters(index = "0", paramLabel = "FILE", description = "Where to; it is overwritten.")
    private Path file;

    @Option(names = "--stream", description = "Only this stream, or a beginning such as lobby:")
    private String stream = "";

    @Option(names = "--type", description = "Only events of this name, or a beginning such as lobby.")
    private String type = "";

    @Option(names = "--corr", description = "Only what belongs to this correlation.")
    private String corr = "";

    @Option(names = "--by", description = "Only what this user or automation did.")
    private String by = "";

    @Option(names = "--from", description = "The first moment, such as 2026-01-31T20:15:00Z.")
    private String from = "";

    @Option(names = "--to", description = "The first moment that no longer belongs to it.")
    private String to = "";

    @Option(names = "--after", description = "Position to go on behind.")
    private long after;

    @Override
    public Integer call() {
        long begun = System.nanoTime();
        var events = AnalystReads.of(Installation.ofProcess())
                .read("/events?" + query(), "application/x-ndjson", body -> copied(body, begun));
        terminal.say("%,d events are in %s, after %.1f s".formatted(events, file, (System.nanoTime() - begun) / 1e9));
        return 0;
    }

    private String query() {
        var wanted = new LinkedHashMap<String, String>(
                Map.of("stream", stream, "type", type, "corr", corr, "by", by, "from", from, "to", to));
        wanted.put("after", Long.toString(after));
        return wanted.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private long copied(InputStream body, long begun) throws IOException {
        var buffer = new byte[1 << 16];
        long events = 0;
        long bytes = 0;
        long shown = begun;
        try (var in = new BufferedInputStream(body);
                var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                bytes += read;
                for (int i = 0; i < read; i++) {
                    events += buffer[i] == '\n' ? 1 : 0;
                }
                if (System.nanoTime() - shown > SHOWN_EVERY_NS) {
                    shown = System.nanoTime();
                    double seconds = (shown - begun) / 1e9;
                    terminal.busy(
                            "%,d events, %,d MB, %,.0f events/s".formatted(events, bytes >> 20, events / seconds));
                }
            }
        }
        return events;
    }
}

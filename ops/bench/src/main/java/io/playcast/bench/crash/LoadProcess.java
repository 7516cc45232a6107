package io.playcast.bench.crash;

import io.playcast.bench.BenchProblem;
import io.playcast.engines.Waiting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The parent's hold on {@link LoadMain}: writes down what it says, tells it to pause, and kills it. */
final class LoadProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);

    private final Process process;
    private final Ledger ledger;
    private final Thread reading;
    private volatile boolean ready;
    private volatile boolean paused = true;

    private LoadProcess(Process process, Ledger ledger) {
        this.process = process;
        this.ledger = ledger;
        this.reading = Thread.ofVirtual().name("ledger").start(this::read);
    }

    /** Blocks until the command side answers; the load stands still until {@link #go}. */
    static LoadProcess start(String url, String user, Path home, long seed, Ledger ledger) {
        var errors = home.resolve("load.err");
        try {
            var process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LoadMain.class.getName(),
                            url,
                            user,
                            home.toString(),
                            Long.toString(seed)))
                    .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                    .start();
            var load = new LoadProcess(process, ledger);
            if (!Waiting.until(() -> load.ready || !process.isAlive(), START) || !load.ready) {
                load.close();
                throw new BenchProblem("The command side did not start: " + lastLines(errors));
            }
            return load;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lastLines(Path errors) throws IOException {
        var lines = Files.readAllLines(errors);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    private void read() {
        try (BufferedReader said = process.inputReader()) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                hear(line.split(" "), line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hear(String[] words, String line) {
        switch (words[0]) {
            case "ready" -> ready = true;
            case "paused" -> paused = true;
            case "sent" -> ledger.sent(Order.parsed(line.substring("sent ".length())));
            case "answer" ->
                ledger.answered(words[1], Answer.parsed(words[2], Arrays.copyOfRange(words, 3, words.length)));
            default -> throw new IllegalStateException("The load says: " + line);
        }
    }

    void go() {
        paused = false;
        tell("go");
    }

    /** Whether everybody in flight was answered within {@code limit}; nobody asks anything more. */
    boolean pause(Duration limit) {
        tell("pause");
        return Waiting.until(() -> paused, limit);
    }

    void again(Order order) {
        ledger.sentAgain(order);
        tell("again " + order.line());
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL; returns when the process is gone and its last words are written down. */
    void kill() {
        // By its handle: the process itself would close the pipe, with words in it that nobody has read.
        process.toHandle().destroyForcibly();
        try {
            process.waitFor();
            reading.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted", e);
        }
    }

    private void tell(String line) {
        try {
            var in = process.outputWriter();
            in.write(line + "\n");
            in.flush();
        } catch (IOException e) {
            throw new BenchProblem("The command side is gone: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}

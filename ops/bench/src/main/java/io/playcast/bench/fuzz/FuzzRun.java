package io.playcast.bench.fuzz;

import io.playcast.bench.BenchProblem;
import io.playcast.engines.Waiting;
import io.playcast.fuzz.LoudLog;
import io.playcast.fuzz.Opening;
import io.playcast.fuzz.Verdicts;
import io.playcast.fuzz.WrongWire.Trick;
import io.playcast.id.Ulid;
import io.playcast.wire.CloseCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** So many wrong frames by a seed, most handed to the edge, some over TCP; then what has to hold is held against it. */
final class FuzzRun {
    private static final int USERS = 16;
    /** Of so many frames one round of tricks is played on the wire. */
    private static final long FRAMES_A_ROUND = 10_000;

    private static final int SILENT = 20;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final long MEMORY = 96L << 20;

    private final Random random;
    private final Consumer<String> progress;
    private final Verdicts verdicts = new Verdicts();

    FuzzRun(long seed, Consumer<String> progress) {
        this.random = new Random(seed);
        this.progress = progress;
    }

    /** Returns what clients were told, by kind; throws when the edge broke its word. */
    Map<String, Long> say(long frames, Path home) {
        try (var platform = Platform.start(home);
                var log = LoudLog.listening()) {
            var hellos = IntStream.range(0, USERS)
                    .mapToObj(user -> platform.hello(ulid(user)))
                    .toList();
            var handed = new HandedFrames(platform.edge(), () -> hellos.get(random.nextInt(USERS)), verdicts, random);
            var wire = new WireClient(platform.port(), hellos.getFirst(), verdicts, random);
            handed.say(Math.min(frames, FRAMES_A_ROUND));
            long before = memory();
            var silent = silent(platform.port());
            for (long said = FRAMES_A_ROUND; said < frames; said += FRAMES_A_ROUND) {
                for (var trick : Trick.values()) {
                    wire.play(trick);
                }
                wire.knockWrongly();
                handed.say(Math.min(FRAMES_A_ROUND, frames - said));
                requireKept(log);
                progress.accept(said + " of " + frames);
            }
            requireDismissed(silent);
            requireAllGone(platform);
            requireCounted(platform);
            requireNoMore(before);
            requireKept(log);
            return verdicts.all();
        } catch (IOException problem) {
            throw new BenchProblem("The edge cannot be reached", problem);
        }
    }

    private void requireKept(LoudLog log) {
        log.heard().ifPresent(line -> {
            throw new BenchProblem("An exception was not handled: " + line);
        });
        verdicts.broken().ifPresent(word -> {
            throw new BenchProblem("The edge broke its word: " + word);
        });
    }

    private static String ulid(int user) {
        var bytes = new byte[10];
        bytes[9] = (byte) user;
        return Ulid.of(1, bytes);
    }

    /** Half of them open a WebSocket and say no hello; the others do not even finish a frame. */
    private static List<Socket> silent(int port) throws IOException {
        var sockets = new ArrayList<Socket>();
        for (int i = 0; i < SILENT; i++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream().write(Opening.request(false));
            Opening.await(socket.getInputStream());
            if (i % 2 == 0) {
                socket.getOutputStream().write(new byte[] {(byte) 0x81, (byte) 0xFE, 1, 0});
            }
            sockets.add(socket);
        }
        return sockets;
    }

    private static void requireDismissed(List<Socket> silent) throws IOException {
        for (var socket : silent) {
            try (socket) {
                socket.setSoTimeout((int) SOON.toMillis());
                var close = socket.getInputStream().readNBytes(4);
                int code = close.length < 4 ? 0 : (close[2] & 0xFF) << 8 | close[3] & 0xFF;
                if (code != CloseCode.NO_HELLO.code()) {
                    throw new BenchProblem("A silent socket was closed with " + code);
                }
            }
        }
    }

    private static void requireAllGone(Platform platform) {
        if (!Waiting.until(() -> platform.connections() == 0, SOON)) {
            throw new BenchProblem(platform.connections() + " connections are left over");
        }
    }

    /** What a client that is gone by then was to be told counts, too. */
    private void requireCounted(Platform platform) {
        if (!Waiting.until(() -> platform.refusals() >= verdicts.refusals(), SOON)) {
            throw new BenchProblem(
                    verdicts.refusals() + " refusals were read and only " + platform.refusals() + " counted");
        }
    }

    /** Queues without a bound would show as memory. */
    private static void requireNoMore(long before) {
        if (!Waiting.until(() -> memory() - before < MEMORY, SOON)) {
            throw new BenchProblem("There are " + (memory() - before >> 20) + " MiB more in memory than before");
        }
    }

    private static long memory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

package io.playcast.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/** The engines' loopback ports: chosen at the first start, then kept, so that a second start finds the same addresses. */
public final class Ports {

    /** Below the range from which Linux takes ports for outgoing connections: nothing takes ours by accident. */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;

    private final StateDirectory state;
    private final Properties kept = new Properties();

    public Ports(StateDirectory state) {
        this.state = state;
        if (Files.exists(state.ports())) {
            try (var in = Files.newBufferedReader(state.ports())) {
                kept.load(in);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    /** The port of {@code engine}; the first call for an engine chooses it and writes it down. */
    public int of(String engine) {
        var port = kept.getProperty(engine);
        return port == null ? choose(engine) : parse(engine, port);
    }

    /** Says in one sentence that something else listens there. Call it when every orphan is stopped. */
    public int free(String engine) {
        var port = of(engine);
        if (!isFree(port)) {
            throw new EngineProblem(
                    "Port %d, kept for %s, is taken by another program: stop that program, or delete the line \"%s\" in %s to choose a new port."
                            .formatted(port, engine, engine, state.ports()));
        }
        return port;
    }

    /** Whether a server could listen on this port of the loopback interface now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private int choose(String engine) {
        int port;
        do {
            port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
        } while (kept.containsValue(Integer.toString(port)) || !isFree(port));
        kept.setProperty(engine, Integer.toString(port));
        try (var out = Files.newBufferedWriter(state.ports())) {
            kept.store(out, "Loopback ports of the engines");
            return port;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private int parse(String engine, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException _) {
            throw new EngineProblem("The port of %s in %s is not a number.".formatted(engine, state.ports()));
        }
    }
}

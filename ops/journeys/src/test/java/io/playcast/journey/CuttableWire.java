package io.playcast.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP port of its own that leads to the platform, until it is cut: connections end without a word, as with a router that fails. */
final class CuttableWire implements AutoCloseable {
    private final ServerSocket door;
    private final int platform;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean down;
    private volatile boolean deaf;

    /** @param platform its port on this machine */
    CuttableWire(int platform) {
        this.platform = platform;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("wire").start(this::takesConnections);
    }

    int port() {
        return door.getLocalPort();
    }

    void cut() {
        down = true;
        open.forEach(CuttableWire::end);
        open.clear();
    }

    void mend() {
        deaf = false;
        down = false;
    }

    /** From now on the platform hears the client, and the client nothing. */
    void deafen() {
        deaf = true;
    }

    private void takesConnections() {
        while (!door.isClosed()) {
            try {
                connected(door.accept());
            } catch (IOException closedOrRefused) {
                // the next one, if there is a next one
            }
        }
    }

    private void connected(Socket client) throws IOException {
        open.add(client);
        var server = new Socket(InetAddress.getLoopbackAddress(), platform);
        open.add(server);
        if (down) {
            cut();
        }
        Thread.ofVirtual().start(() -> {
            var answers = Thread.ofVirtual().start(() -> pass(server, client, true));
            pass(client, server, false);
            joined(answers);
            open.removeAll(Set.of(client, server));
            end(client);
            end(server);
        });
    }

    /** Until one end has said its last; the other one may go on. */
    private void pass(Socket from, Socket to, boolean isHeardByTheClient) {
        try {
            copy(from.getInputStream(), to.getOutputStream(), isHeardByTheClient);
            to.shutdownOutput();
        } catch (IOException cut) {
            end(from);
            end(to);
        }
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void copy(InputStream in, OutputStream out, boolean isHeardByTheClient) throws IOException {
        var bytes = new byte[8_192];
        for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
            if (!(deaf && isHeardByTheClient)) {
                out.write(bytes, 0, n);
            }
        }
    }

    /** A reset, not a farewell. */
    private static void end(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException alreadyClosed) {
            // that is what was wanted
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}

package io.playcast.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A TCP line to the database that can lose the server's words, be cut, and be taken away. */
final class Cable implements AutoCloseable {
    private final ServerSocket door;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile int port;
    private volatile boolean deaf;
    private volatile boolean away;

    Cable() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** The same database, through this. */
    DataSource to(PGSimpleDataSource database) {
        port = database.getPortNumbers()[0];
        var through = new PGSimpleDataSource();
        through.setServerNames(new String[] {"127.0.0.1"});
        through.setPortNumbers(new int[] {door.getLocalPort()});
        through.setDatabaseName(database.getDatabaseName());
        through.setUser(database.getUser());
        return through;
    }

    /** From now on what the server says is lost; it still hears everything. */
    void loseAnswers() {
        deaf = true;
    }

    /** Breaks every connection; new ones are good. */
    void cut() {
        deaf = false;
        ends.forEach(Cable::closeQuietly);
    }

    /** Breaks every connection, and there are no new ones until it is back. */
    void takeAway() {
        away = true;
        cut();
    }

    void giveBack() {
        away = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                if (away) {
                    client.close();
                    continue;
                }
                var server = new Socket(InetAddress.getLoopbackAddress(), port);
                ends.add(client);
                ends.add(server);
                Thread.ofVirtual().start(() -> pump(client, server, false));
                Thread.ofVirtual().start(() -> pump(server, client, true));
            } catch (IOException _) {
                // closed, or the server is away
            }
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            var bytes = new byte[16_384];
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                if (!(answers && deaf)) {
                    out.write(bytes, 0, n);
                }
            }
        } catch (IOException _) {
            // cut
        } finally {
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static void closeQuietly(Socket end) {
        try {
            end.close();
        } catch (IOException _) {
            // it is being cut
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}

package io.playcast.cli;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.playcast.engines.EngineProblem;
import io.playcast.engines.Engines;
import io.playcast.engines.EnginesOptions;
import io.playcast.engines.Progress;
import io.playcast.engines.StateDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The smallest program that {@code up} can start: the real engines and a real HTTPS answer, no lobby and no game. */
final class BarePlatform {

    static final char[] PASSWORD = "bare-platform".toCharArray();

    private BarePlatform() {}

    public static void main(String[] args) throws Exception {
        if (Boolean.getBoolean("bare.fails")) {
            throw new IllegalStateException("outer", new EngineProblem("The cellar is flooded."));
        }
        var state = StateDirectory.of(Path.of(System.getenv("PLAYCAST_HOME")));
        var engines = Engines.start(EnginesOptions.in(state.home()).tell(new Progress(state)));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(engines::close));
        serve(state, Integer.parseInt(System.getenv("PLAYCAST_PORT")));
        System.out.println("bare platform serves");
    }

    private static void serve(StateDirectory state, int port) throws IOException, GeneralSecurityException {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(identity(state.home().resolve("tls/identity.p12"))));
        server.createContext("/readyz", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    private static SSLContext identity(Path file) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}

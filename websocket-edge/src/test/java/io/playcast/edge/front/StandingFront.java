package io.playcast.edge.front;

import io.playcast.edge.web.ProxyProperties;
import io.playcast.edge.web.ProxyProperties.Header;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.springframework.http.HttpStatus;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** A front on loopback without TLS, before a real Jetty that answers with what it was asked; sockets say back what they hear. */
final class StandingFront implements AutoCloseable {
    /** How long a body may take here. */
    private static final Duration BODY = Duration.ofMillis(500);

    /** How much. */
    static final long MOST = 4_000_000;

    final Queue<String> heard = new ConcurrentLinkedQueue<>();
    final Queue<CloseStatus> closed = new ConcurrentLinkedQueue<>();
    final Queue<String> refused = new ConcurrentLinkedQueue<>();
    final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private int container;
    private final Loops loops = new Loops(1, Duration.ZERO);
    private final Server jetty = new Server();
    private final Front front;

    static final ProxyProperties NONE = new ProxyProperties(List.of(), Header.X_FORWARDED_FOR);

    StandingFront(ProxyProperties proxies, Optional<HttpStatus> refusal) throws Exception {
        var connector = new ServerConnector(jetty);
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        jetty.setHandler(new Echo());
        var inside = new Inside(this::container);
        HttpConfiguration http =
                connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        http.addCustomizer(inside.believing());
        jetty.start();
        container = connector.getLocalPort();
        var handshake = new Handshake(new FixedDoor(refusal), new Parrot());
        front = new Front(
                loops,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                null,
                () -> new Doorway(
                        handshake,
                        new Callers(proxies),
                        inside,
                        new Doorway.Bounds(Duration.ofSeconds(25), BODY, MOST)));
        front.open();
    }

    int container() {
        return container;
    }

    static StandingFront plain() throws Exception {
        return new StandingFront(NONE, Optional.empty());
    }

    /** What comes back until the other side ends the connection; a byte is a character. Each part is sent when so many heads have come as there were parts before. */
    String said(String... parts) throws IOException {
        return said(front.port(), parts);
    }

    static String said(int port, String... parts) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            var answer = new StringBuilder();
            for (int i = 0; i < parts.length; i++) {
                while (answer.toString().split("\r\n\r\n", -1).length <= i) {
                    answer.append((char) socket.getInputStream().read());
                }
                socket.getOutputStream().write(parts[i].getBytes(StandardCharsets.ISO_8859_1));
            }
            answer.append(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
            return answer.toString();
        }
    }

    void stopContainer() throws Exception {
        jetty.stop();
    }

    @Override
    public void close() throws Exception {
        front.close();
        jetty.stop();
        loops.close();
    }

    /** Says the same to everybody, and remembers what the front told it. */
    private final class FixedDoor implements Doorkeeper {
        private final Optional<HttpStatus> refusal;

        FixedDoor(Optional<HttpStatus> refusal) {
            this.refusal = refusal;
        }

        @Override
        public Optional<HttpStatus> refuse(String origin, List<String> protocols, String address) {
            return refusal;
        }

        @Override
        public long blockedMs(String address) {
            return 0;
        }

        @Override
        public void refused(String code) {
            refused.add(code);
        }
    }

    /** Says who asked, for what, with how large a body. */
    private static final class Echo extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            long body = Content.Source.asByteBuffer(request).remaining();
            var answer = "%s %s from %s by %s with %d bytes"
                    .formatted(
                            request.getMethod(),
                            request.getHttpURI().getPath(),
                            Request.getRemoteAddr(request),
                            request.getHttpURI().getScheme(),
                            body);
            Content.Sink.write(response, true, answer, callback);
            return true;
        }
    }

    private final class Parrot extends AbstractWebSocketHandler {
        @Override
        public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) throws Exception {
            switch (message) {
                case TextMessage text
                when text.getPayload().equals("break") -> throw new IllegalStateException("asked to");
                case TextMessage text
                when text.getPayload().equals("send me away") -> session.close(new CloseStatus(4502));
                case TextMessage text -> {
                    heard.add(text.getPayload());
                    ((NettySession) session)
                            .write(List.of(new TextMessage("heard " + text.getPayloadLength())), new Nothing());
                }
                default -> heard.add(message.getClass().getSimpleName());
            }
        }

        @Override
        public void handleTransportError(WebSocketSession session, Throwable problem) {
            broken.add(problem instanceof BrokenFrame frame ? frame.code() : problem.toString());
        }

        @Override
        public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
            closed.add(status);
        }
    }

    private static final class Nothing implements io.playcast.edge.socket.Wire.Taken {
        @Override
        public void done() {
            // nothing waits for it
        }

        @Override
        public void failed(Throwable problem) {
            throw new IllegalStateException(problem);
        }
    }
}

package io.playcast.edge.front;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.WebSocketHandler;

/** Makes a socket of a connection (RFC 6455 §4.2).
 *
 * <p>A client that does not wait for the answer, as it must (§4.1), is not heard. No extension is agreed to: our frames are too small to be
 * worth a deflater a socket.
 */
public final class Handshake {
    /** The sub-protocol of all sockets; the door sees to it that a client speaks it. */
    public static final String PROTOCOL = "playcast.v1+json";

    private static final Logger LOG = LoggerFactory.getLogger(Handshake.class);
    private static final String VERSION = "13";
    /** What breaks the protocol is answered by the last handler, who has the socket to close. */
    private static final WebSocketDecoderConfig FRAMES = WebSocketDecoderConfig.newBuilder()
            .maxFramePayloadLength(SocketFrames.LONGEST)
            .allowExtensions(false)
            .expectMaskedFrames(true)
            .closeOnProtocolViolation(false)
            .build();

    private final Doorkeeper door;
    private final WebSocketHandler handler;

    public Handshake(Doorkeeper door, WebSocketHandler handler) {
        this.door = door;
        this.handler = handler;
    }

    void answer(ChannelHandlerContext context, HttpRequest request, InetSocketAddress client) {
        var headers = request.headers();
        if (!request.method().equals(HttpMethod.GET)
                || !headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
                || !VERSION.equals(headers.get(HttpHeaderNames.SEC_WEBSOCKET_VERSION))) {
            door.refused("handshake");
            Doorway.refuse(context, upgradeRequired());
            return;
        }
        var refusal = door.refuse(headers.get(HttpHeaderNames.ORIGIN), protocols(request), address(client));
        if (refusal.isPresent()) {
            Doorway.refuse(
                    context,
                    Doorway.answer(HttpResponseStatus.valueOf(refusal.get().value())));
            return;
        }
        try {
            accept(context, request, client);
        } catch (WebSocketHandshakeException wrong) {
            LOG.debug("A handshake failed", wrong);
            door.refused("handshake");
            Doorway.refuse(context, Doorway.answer(HttpResponseStatus.BAD_REQUEST));
        }
    }

    /** Answers whoever is let in nowhere now. @return whether it was answered */
    boolean blocked(ChannelHandlerContext context, InetSocketAddress client) {
        long left = door.blockedMs(address(client));
        if (left == 0) {
            return false;
        }
        door.refused("address.blocked");
        Doorway.refuse(context, Blocked.answer(left));
        return true;
    }

    private static String address(InetSocketAddress client) {
        return client.getAddress().getHostAddress();
    }

    /** What came cannot be read as HTTP. */
    void unreadable(ChannelHandlerContext context) {
        door.refused("not-http");
        Doorway.refuse(context, Doorway.answer(HttpResponseStatus.BAD_REQUEST));
    }

    /** The front refused somebody before that. */
    void refused(String code) {
        door.refused(code);
    }

    private void accept(ChannelHandlerContext context, HttpRequest request, InetSocketAddress client) {
        var handshaker = new WebSocketServerHandshaker13(Doorway.SOCKET, PROTOCOL, FRAMES);
        var whole = new DefaultFullHttpRequest(
                request.protocolVersion(),
                request.method(),
                request.uri(),
                Unpooled.EMPTY_BUFFER,
                request.headers(),
                EmptyHttpHeaders.INSTANCE);
        handshaker.handshake(context.channel(), whole).addListener(done -> {
            if (done.isSuccess()) {
                // Frames are written as the bytes they are: what would encode them is one object a socket too many.
                context.pipeline().remove(WebSocket13FrameEncoder.class);
                context.pipeline().remove(SafeAnswers.class);
                context.pipeline()
                        .addLast(
                                new Utf8FrameValidator(false),
                                new WebSocketFrameAggregator(SocketFrames.LONGEST),
                                new SocketFrames(handler, client))
                        .remove(context.handler());
            } else {
                context.close();
            }
        });
    }

    private static List<String> protocols(HttpRequest request) {
        return request.headers().getAll(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .toList();
    }

    private static DefaultFullHttpResponse upgradeRequired() {
        var answer = Doorway.answer(HttpResponseStatus.UPGRADE_REQUIRED);
        answer.headers()
                .set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET)
                .set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, VERSION);
        return answer;
    }
}

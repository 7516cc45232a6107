package io.playcast.edge.front;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;

/** Hands one socket's whole messages to Spring's handler, and answers what the protocol itself asks. On the socket's loop. */
final class SocketFrames extends SimpleChannelInboundHandler<WebSocketFrame> {
    /** Far above the edge's own limit, which has a close code of its own; beyond this it is 1009. */
    static final int LONGEST = 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(SocketFrames.class);
    private static final CloseStatus NO_STATUS = CloseStatus.NO_STATUS_CODE;

    private final WebSocketHandler handler;
    private final InetSocketAddress client;
    private @Nullable NettySession session;
    private CloseStatus closed = CloseStatus.NO_CLOSE_FRAME;

    SocketFrames(WebSocketHandler handler, InetSocketAddress client) {
        this.handler = handler;
        this.client = client;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) throws Exception {
        session = new NettySession(context, client);
        handler.afterConnectionEstablished(session);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) throws Exception {
        switch (frame) {
            case TextWebSocketFrame text -> handler.handleMessage(session, new TextMessage(text.text()));
            case BinaryWebSocketFrame _ -> handler.handleMessage(session, new BinaryMessage(new byte[0]));
            case PongWebSocketFrame _ -> handler.handleMessage(session, new PongMessage());
            case PingWebSocketFrame ping -> pong(context, ping);
            case CloseWebSocketFrame close -> close(close);
            default -> LOG.debug("A frame of no use: {}", frame);
        }
    }

    /** Of pings that come faster than their pongs are taken only the last ones count (RFC 6455 §5.5.3). */
    private static void pong(ChannelHandlerContext context, PingWebSocketFrame ping) {
        if (context.channel().isWritable()) {
            context.writeAndFlush(OutFrames.pong(ping.content(), context.alloc()));
        }
    }

    private void close(CloseWebSocketFrame close) {
        int code = close.statusCode();
        closed = code < 0 ? NO_STATUS : new CloseStatus(code, close.reasonText());
        session.end(closed);
    }

    /** Broken frames close the connection by their own code; so does a defect of ours, by 1011. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable problem) throws Exception {
        switch (problem) {
            case CorruptedWebSocketFrameException broken ->
                fail(new CloseStatus(
                        broken.closeStatus().code(), broken.closeStatus().reasonText()));
            case TooLongFrameException _ -> fail(CloseStatus.TOO_BIG_TO_PROCESS);
            case PrematureChannelClosureException halfAMessage -> LOG.debug("A client is gone", halfAMessage);
            case java.io.IOException _ -> {
                handler.handleTransportError(session, problem);
                context.close();
            }
            default -> {
                LOG.error("A frame broke the edge", problem);
                fail(CloseStatus.SERVER_ERROR);
            }
        }
    }

    private void fail(CloseStatus status) throws Exception {
        closed = status;
        handler.handleTransportError(session, new BrokenFrame(status));
        session.end(status);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        handler.afterConnectionClosed(session, closed);
    }
}

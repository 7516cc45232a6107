package io.playcast.edge.front;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import io.playcast.edge.web.BodyLimit;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection while it speaks HTTP: a request for the socket ends that, every other one goes to the container. On its loop. */
final class Doorway extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Doorway.class);
    /** How long a client may take, and how much it may say.
     *
     * @param head until the next request's head is whole: longer than pages rest between two, shorter than the container's own patience
     * @param body from then on until its last byte: what people send here is small
     * @param most bytes of one body; the container would hang up over one more, and its answer be lost with the connection
     */
    record Bounds(Duration head, Duration body, long most) {
        static final Bounds USUAL = new Bounds(Duration.ofSeconds(25), Duration.ofSeconds(15), BodyLimit.MOST);
    }

    /** Where sockets are opened. */
    static final String SOCKET = "/ws";

    private final Handshake handshake;
    private final Callers callers;
    private final Inside inside;
    private final Bounds bounds;
    private @Nullable Forwarding forwarding;
    private @Nullable ScheduledFuture<?> due;
    private boolean over;

    Doorway(Handshake handshake, Callers callers, Inside inside, Bounds bounds) {
        this.bounds = bounds;
        this.handshake = handshake;
        this.callers = callers;
        this.inside = inside;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        awaitHead(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (over || !(message instanceof HttpObject part)) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (part.decoderResult().isFailure()) {
            ReferenceCountUtil.release(part);
            over = true;
            handshake.unreadable(context);
            return;
        }
        if (part instanceof LastHttpContent) {
            due.cancel(false);
        }
        if (part instanceof HttpRequest request) {
            closeIn(context, bounds.body());
            var client = callers.of(context.channel(), request.headers());
            if (handshake.blocked(context, client)) {
                over = true;
                ReferenceCountUtil.release(part);
                return;
            }
            if (isForSocket(request)) {
                over = true;
                handshake.answer(context, request, client);
                return;
            }
            inside.address(request.headers(), client, callers.scheme(context.channel(), request.headers()));
        }
        if (forwarding == null) {
            forwarding = new Forwarding(context.channel(), inside, bounds.most(), () -> awaitHead(context));
        }
        forwarding.send(part);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (forwarding != null) {
            forwarding.flush();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (forwarding != null) {
            forwarding.clientTakes(context.channel().isWritable());
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        due.cancel(false);
        if (forwarding != null) {
            forwarding.close();
        }
    }

    /** For a connection that turns out to speak no TLS; takes this one's place. */
    TowardsTls towardsTls() {
        return new TowardsTls(handshake::refused);
    }

    /** Broken pipes and refused certificates are everyday. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable problem) {
        LOG.debug("A connection broke", problem);
        context.close();
    }

    /** Who is slow to say what it wants holds nothing here for long. */
    private void awaitHead(ChannelHandlerContext context) {
        closeIn(context, bounds.head());
    }

    private void closeIn(ChannelHandlerContext context, Duration late) {
        if (due != null) {
            due.cancel(false);
        }
        due = context.executor().schedule(() -> context.close(), late.toMillis(), TimeUnit.MILLISECONDS);
    }

    static void refuse(ChannelHandlerContext context, DefaultFullHttpResponse answer) {
        context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    /** Without a body; the connection ends with it. */
    static DefaultFullHttpResponse answer(HttpResponseStatus status) {
        var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.EMPTY_BUFFER);
        answer.headers()
                .setInt(HttpHeaderNames.CONTENT_LENGTH, 0)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return answer;
    }

    /** With that problem document (RFC 9457); the connection ends with it. */
    static DefaultFullHttpResponse problem(HttpResponseStatus status, byte[] document) {
        var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(document));
        answer.headers()
                .setInt(HttpHeaderNames.CONTENT_LENGTH, document.length)
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return answer;
    }

    private static boolean isForSocket(HttpRequest request) {
        var uri = request.uri();
        return uri.startsWith(SOCKET) && (uri.length() == SOCKET.length() || uri.charAt(SOCKET.length()) == '?');
    }
}

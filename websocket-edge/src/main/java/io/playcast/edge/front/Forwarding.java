package io.playcast.edge.front;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.playcast.edge.web.BodyLimit;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's requests to the container and its answers back, over one connection and in order. Bodies pass through piece by piece; who takes them slowly slows who sends. On the client's loop. */
final class Forwarding {
    private static final Logger LOG = LoggerFactory.getLogger(Forwarding.class);
    private static final int LINGER_S = 1;

    private final Channel client;
    private final Inside inside;
    private final long most;
    private final Runnable answered;
    /** What came before the connection stood; the client is not read from meanwhile. */
    private final Queue<HttpObject> early = new ArrayDeque<>();

    private @Nullable Channel container;
    private boolean connecting;
    private int unanswered;
    /** Bytes of the latest request's body so far; too many at once when it says so itself. */
    private long said;
    /** Whether the client's latest request is its last one, whatever the container says to it. */
    private boolean goes;
    /** Between the head of an answer and its end. */
    private boolean answering;
    /** Whether the client is still at its latest request. */
    private boolean asking;

    private boolean last;
    /** Answered, and told that the connection ends; the rest of what it says is for nobody. */
    private boolean over;

    private boolean closed;

    /** @param most bytes of one body @param answered told when the client has all the answers it asked for */
    Forwarding(Channel client, Inside inside, long most, Runnable answered) {
        this.most = most;
        this.client = client;
        this.inside = inside;
        this.answered = answered;
    }

    void send(HttpObject part) {
        if (over) {
            ReferenceCountUtil.release(part);
            if (part instanceof LastHttpContent) {
                client.close();
            }
            return;
        }
        if (part instanceof HttpRequest request) {
            unanswered++;
            goes = !HttpUtil.isKeepAlive(request);
            said = HttpUtil.getContentLength(request, 0L) > most ? most + 1 : 0;
        }
        if (part instanceof HttpContent content) {
            said += content.content().readableBytes();
        }
        asking = !(part instanceof LastHttpContent);
        if (said > most) {
            ReferenceCountUtil.release(part);
            cutOff();
            return;
        }
        if (container != null) {
            container.write(part);
            return;
        }
        early.add(part);
        if (!connecting) {
            connect();
        }
    }

    /** The container has not answered this one and never will; where it has others to answer first, the client is told nothing. */
    private void cutOff() {
        boolean only = unanswered == 1 && !answering;
        unanswered = 0;
        goes = true;
        close();
        if (only) {
            end(client.writeAndFlush(
                    Doorway.problem(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE, BodyLimit.problem())));
        } else {
            client.close();
        }
    }

    /** Who is still talking would lose the answer with a connection that is closed at once (RFC 9112, 9.6). */
    private void end(ChannelFuture written) {
        if (asking) {
            over = true;
            client.config().setAutoRead(true);
            client.eventLoop().schedule(() -> client.close(), LINGER_S, TimeUnit.SECONDS);
        } else {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    void flush() {
        if (container != null) {
            container.flush();
        }
    }

    void clientTakes(boolean more) {
        if (container != null) {
            container.config().setAutoRead(more);
        }
    }

    void close() {
        closed = true;
        early.forEach(ReferenceCountUtil::release);
        early.clear();
        if (container != null) {
            container.close();
        }
    }

    private void connect() {
        connecting = true;
        client.config().setAutoRead(false);
        new Bootstrap()
                .group(client.eventLoop())
                .channel(Loops.calling())
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new HttpClientCodec(), new Answers());
                    }
                })
                .connect(inside.address())
                .addListener((ChannelFutureListener) tried -> {
                    connecting = false;
                    if (closed) {
                        tried.channel().close();
                    } else if (tried.isSuccess()) {
                        connected(tried.channel());
                    } else {
                        LOG.warn("The container does not answer", tried.cause());
                        client.writeAndFlush(Doorway.answer(HttpResponseStatus.BAD_GATEWAY))
                                .addListener(ChannelFutureListener.CLOSE);
                    }
                });
    }

    private void connected(Channel channel) {
        container = channel;
        early.forEach(channel::write);
        early.clear();
        channel.flush();
        client.config().setAutoRead(true);
    }

    /** From the container. */
    private final class Answers extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object part) {
            boolean done = false;
            if (part instanceof HttpResponse head) {
                done = head.status().codeClass() != HttpStatusClass.INFORMATIONAL;
                if (done && asking && unanswered == 1) {
                    // The container does not wait for a body that it does not want, and hangs up.
                    HttpUtil.setKeepAlive(head, false);
                }
                unanswered -= done ? 1 : 0;
                last = !HttpUtil.isKeepAlive(head) || goes && unanswered == 0;
                answering = true;
            }
            boolean whole = part instanceof LastHttpContent;
            answering &= !whole;
            var written = client.write(part);
            if (whole && last) {
                client.flush();
                end(written);
            } else if (whole && unanswered == 0) {
                answered.run();
            }
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            client.flush();
        }

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext context) {
            client.config().setAutoRead(context.channel().isWritable());
        }

        /** The container closes silent connections: the next request gets a new one. Before an answer, or in the middle of one, the client has to know. */
        @Override
        public void channelInactive(ChannelHandlerContext context) {
            container = null;
            if (!closed && !over && (unanswered > 0 || answering)) {
                client.close();
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable problem) {
            LOG.debug("The way to the container broke", problem);
            context.close();
        }
    }
}

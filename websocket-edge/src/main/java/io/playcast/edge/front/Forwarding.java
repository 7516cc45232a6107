package io.playcast.edge.front;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's requests to the container and its answers back, over one connection and in order. Bodies pass through piece by piece; who takes them slowly slows who sends. On the client's loop. */
final class Forwarding {
    private static final Logger LOG = LoggerFactory.getLogger(Forwarding.class);

    private final Channel client;
    private final Inside inside;
    private final Runnable answered;
    /** What came before the connection stood; the client is not read from meanwhile. */
    private final Queue<HttpObject> early = new ArrayDeque<>();

    private @Nullable Channel container;
    private boolean connecting;
    private int unanswered;
    /** Between the head of an answer and its end. */
    private boolean answering;
    /** Between the head of a request and its end. */
    private boolean asking;
    /** The rest of a request whose answer came without it; the container has gone. */
    private boolean unwanted;

    private boolean last;
    private boolean closed;

    /** @param answered told when the client has all the answers it asked for */
    Forwarding(Channel client, Inside inside, Runnable answered) {
        this.client = client;
        this.inside = inside;
        this.answered = answered;
    }

    void send(HttpObject part) {
        if (part instanceof HttpRequest) {
            unanswered++;
            asking = true;
        }
        if (part instanceof LastHttpContent) {
            asking = false;
        }
        if (unwanted) {
            unwanted = asking;
            ReferenceCountUtil.release(part);
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
                last = !HttpUtil.isKeepAlive(head);
                done = head.status().codeClass() != HttpStatusClass.INFORMATIONAL;
                unanswered -= done ? 1 : 0;
                answering = true;
            }
            boolean whole = part instanceof LastHttpContent;
            answering &= !whole;
            var written = client.write(part);
            if (whole && last) {
                client.flush();
                written.addListener(ChannelFutureListener.CLOSE);
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

        /**
         * The container closes silent connections, and those whose request it has answered without reading all of it: the next request gets
         * a new one. In the middle of an answer, or before it, the client has to know.
         */
        @Override
        public void channelInactive(ChannelHandlerContext context) {
            container = null;
            unwanted = asking;
            if (!closed && (unanswered > 0 || answering)) {
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

package io.playcast.edge.front;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslContext;
import java.net.InetSocketAddress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;

/** Listens on the platform's port. */
final class Front {
    /** Clients that all connect at once, as they do after a restart, wait here instead of being dropped. */
    private static final int ACCEPT_QUEUE = 4_096;

    private final Loops loops;
    private final InetSocketAddress address;
    private final @Nullable Supplier<SslContext> tls;
    private final Supplier<Doorway> doorways;
    private @Nullable Channel listening;

    /** @param tls asked for each connection, since certificates change; null for plain TCP */
    Front(Loops loops, InetSocketAddress address, @Nullable Supplier<SslContext> tls, Supplier<Doorway> doorways) {
        this.loops = loops;
        this.address = address;
        this.tls = tls;
        this.doorways = doorways;
    }

    void open() {
        var bound = new ServerBootstrap()
                .group(loops.group())
                .channel(Loops.listening())
                .option(ChannelOption.SO_BACKLOG, ACCEPT_QUEUE)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        if (tls != null) {
                            channel.pipeline().addLast(new FirstByte(tls.get()));
                        }
                        channel.pipeline().addLast(new HttpServerCodec(), new SafeAnswers(), doorways.get());
                    }
                })
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw bound.cause() instanceof java.net.BindException
                    ? new PortInUseException(address.getPort(), bound.cause())
                    : new WebServerException("Nobody can listen on " + address, bound.cause());
        }
        listening = bound.channel();
    }

    /** -1 while it is closed. */
    int port() {
        return listening == null || !listening.isOpen() ? -1 : ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** No new connections; those that are open stay. */
    void close() {
        if (listening != null) {
            listening.close().awaitUninterruptibly();
        }
    }
}

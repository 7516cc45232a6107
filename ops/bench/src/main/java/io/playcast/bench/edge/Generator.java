package io.playcast.bench.edge;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/** The side that makes load: one thread for ten thousand sockets, so that everything it counts needs no lock. */
final class Generator implements AutoCloseable {
    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final SslContext tls;

    Generator() {
        try {
            tls = SslContextBuilder.forClient()
                    // Certificates are not what is measured; both sides make theirs anew for each run.
                    .trustManager(InsecureTrustManagerFactory.INSTANCE)
                    .build();
        } catch (SSLException problem) {
            throw new IllegalStateException("every JDK speaks TLS", problem);
        }
    }

    EventLoop loop() {
        return group.next();
    }

    /** Completes when the socket is open and the server has agreed to WebSocket. */
    CompletableFuture<Void> connect(Server server, Talker talker) {
        var opened = new CompletableFuture<Void>();
        new Bootstrap()
                .group(group)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                // Ten thousand sockets closed at once would leave no ports for the next ten thousand.
                .option(ChannelOption.SO_LINGER, 0)
                .option(ChannelOption.SO_RCVBUF, 32 * 1024)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        if (server.tls()) {
                            channel.pipeline().addLast(tls.newHandler(channel.alloc(), "localhost", server.port()));
                        }
                        channel.pipeline().addLast(new Frames(talker, opened));
                    }
                })
                .connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()))
                .addListener(done -> {
                    if (!done.isSuccess()) {
                        opened.completeExceptionally(done.cause());
                    }
                });
        return opened;
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 2, TimeUnit.SECONDS).syncUninterruptibly();
    }
}

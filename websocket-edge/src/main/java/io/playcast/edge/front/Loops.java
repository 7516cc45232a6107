package io.playcast.edge.front;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SelectStrategyFactory;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.nio.channels.spi.SelectorProvider;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The threads that hold the sockets. Nothing that runs on them may block: a thousand others would wait.
 *
 * <p>Few on purpose. What Redis brings for a lobby is written to its sockets by the thread that read it, where both live on one.
 */
public final class Loops implements AutoCloseable {
    private static final long LAST_ONES_MS = 2_000;

    private final EventLoopGroup group;

    /**
     * @param many threads; 0 for half of the processors
     * @param rest what a loop rests at least between two looks at its sockets, see {@link Resting}
     */
    public Loops(int many, Duration rest) {
        int threads = many > 0 ? many : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        SelectStrategyFactory looks = () -> new Resting(rest.toNanos());
        this.group = new MultiThreadIoEventLoopGroup(
                threads,
                new DefaultThreadFactory("edge-loop", true),
                Epoll.isAvailable()
                        ? EpollIoHandler.newFactory(0, looks)
                        : NioIoHandler.newFactory(SelectorProvider.provider(), looks));
    }

    /** For who shares them; {@link #close} ends them. */
    public EventLoopGroup group() {
        return group;
    }

    static Class<? extends ServerSocketChannel> listening() {
        return Epoll.isAvailable() ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
    }

    static Class<? extends SocketChannel> calling() {
        return Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class;
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, LAST_ONES_MS, TimeUnit.MILLISECONDS)
                .awaitUninterruptibly(LAST_ONES_MS, TimeUnit.MILLISECONDS);
    }
}

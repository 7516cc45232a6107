package io.playcast.launcher;

import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes a connection on which Redis was asked something and has said nothing since, for too long.
 *
 * <p>A Redis that hangs, or a way to it that was cut without a word, keeps its connections open: the kernel goes on to acknowledge, so
 * neither keepalive nor a timeout of TCP notices. Closed, the connection is known to be lost, and Lettuce calls until somebody answers.
 * For one connection, on its loop.
 */
final class Unanswered extends ChannelDuplexHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Unanswered.class);
    private static final int LOOKS = 4;
    private static final long NOTHING = Long.MIN_VALUE;

    private final long limitNanos;
    private long askedAt = NOTHING;
    private @Nullable ScheduledFuture<?> looking;

    private Unanswered(Duration limit) {
        this.limitNanos = limit.toNanos();
    }

    static NettyCustomizer after(Duration limit) {
        return new NettyCustomizer() {
            @Override
            public void afterChannelInitialized(Channel channel) {
                channel.pipeline().addFirst(new Unanswered(limit));
            }
        };
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        long every = limitNanos / LOOKS;
        looking = context.executor().scheduleWithFixedDelay(() -> look(context), every, every, TimeUnit.NANOSECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    /** Whatever comes says that somebody lives there. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        askedAt = NOTHING;
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise written) {
        if (askedAt == NOTHING) {
            askedAt = System.nanoTime();
        }
        context.write(message, written);
    }

    private void look(ChannelHandlerContext context) {
        if (askedAt != NOTHING && System.nanoTime() - askedAt > limitNanos) {
            LOG.warn(
                    "Redis at {} has not answered for {} ms; its connection is closed",
                    context.channel().remoteAddress(),
                    Duration.ofNanos(System.nanoTime() - askedAt).toMillis());
            askedAt = NOTHING;
            context.close();
        }
    }
}

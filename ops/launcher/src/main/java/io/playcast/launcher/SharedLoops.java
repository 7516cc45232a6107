package io.playcast.launcher;

import io.lettuce.core.resource.DefaultEventLoopGroupProvider;
import io.lettuce.core.resource.EventLoopGroupProvider;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.playcast.edge.front.Loops;
import java.util.concurrent.TimeUnit;

/** Redis on the threads of the edge's sockets: what it brings is written to them without waking another thread. */
final class SharedLoops implements EventLoopGroupProvider {
    private final EventLoopGroup shared;
    /** Where Lettuce and the edge do not use the same transport. */
    private final EventLoopGroupProvider own = new DefaultEventLoopGroupProvider(1);

    SharedLoops(Loops loops) {
        this.shared = loops.group();
    }

    @Override
    public <T extends EventLoopGroup> T allocate(Class<T> type) {
        return type.isInstance(shared) ? type.cast(shared) : own.allocate(type);
    }

    @Override
    public int threadPoolSize() {
        return own.threadPoolSize();
    }

    /** The edge's are the edge's to end. */
    @Override
    public Future<Boolean> release(EventExecutorGroup group, long quietPeriod, long timeout, TimeUnit unit) {
        return group == shared
                ? ImmediateEventExecutor.INSTANCE.newSucceededFuture(true)
                : own.release(group, quietPeriod, timeout, unit);
    }

    @Override
    public Future<Boolean> shutdown(long quietPeriod, long timeout, TimeUnit unit) {
        return own.shutdown(quietPeriod, timeout, unit);
    }
}

package io.playcast.launcher;

import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;

/** Commands that are given while a loop goes through its sockets leave together at the end of that turn: one call to the kernel, one awakening of Redis. For one connection, on its loop. */
final class FlushOnceATurn extends ChannelOutboundHandlerAdapter {
    static final NettyCustomizer EVERYWHERE = new NettyCustomizer() {
        @Override
        public void afterChannelInitialized(Channel channel) {
            channel.pipeline().addFirst(new FlushOnceATurn());
        }
    };

    private boolean due;

    @Override
    public void flush(ChannelHandlerContext context) {
        if (!due) {
            due = true;
            context.channel().eventLoop().execute(() -> {
                due = false;
                context.flush();
            });
        }
    }
}

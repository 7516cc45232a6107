package io.playcast.edge.front;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslContext;
import java.util.List;

/** Tells TLS from HTTP without it by one byte: a method begins with a capital letter, a TLS record with its type. On the connection's loop, gone after it. */
final class FirstByte extends ByteToMessageDecoder {
    /** A browser's head has room; an answer needs but the first line and the host. */
    private static final int LINE = 4_096;

    private static final int HEAD = 16_384;
    private static final int PIECE = 4_096;

    private final SslContext tls;

    FirstByte(SslContext tls) {
        this.tls = tls;
    }

    /** Whoever comes next is handed all that was read. What is neither is TLS's to refuse. */
    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (!in.isReadable()) {
            return;
        }
        int first = in.getUnsignedByte(in.readerIndex());
        if (first >= 'A' && first <= 'Z') {
            plain(context);
        } else {
            context.pipeline().replace(this, null, tls.newHandler(context.alloc()));
        }
    }

    private void plain(ChannelHandlerContext context) {
        var pipeline = context.pipeline();
        pipeline.remove(HttpServerCodec.class);
        pipeline.remove(SafeAnswers.class);
        var towardsTls = pipeline.get(Doorway.class).towardsTls();
        pipeline.replace(Doorway.class, null, towardsTls);
        pipeline.addAfter(context.name(), null, new HttpResponseEncoder());
        pipeline.addAfter(context.name(), null, new HttpRequestDecoder(LINE, HEAD, PIECE));
        pipeline.remove(this);
    }
}

package io.playcast.bench.edge;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.playcast.bench.BenchProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The client's half of RFC 6455, as much of it as a generator needs: it costs the same whoever is at the other end. */
final class Frames extends ByteToMessageDecoder {
    private static final byte[] REQUEST =
            ("GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Protocol: playcast.v1+json\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int PING = 0x89;
    private static final int PONG = 0x8A;
    private static final int MASKED = 0x80;
    private static final int ONE_BYTE = 126;

    private final Talker talker;
    private final CompletableFuture<Void> opened;
    private boolean upgraded;

    Frames(Talker talker, CompletableFuture<Void> opened) {
        this.talker = talker;
        this.opened = opened;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        if (context.channel().isActive()) {
            ask(context);
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        ask(context);
    }

    private static void ask(ChannelHandlerContext context) {
        context.writeAndFlush(context.alloc().buffer(REQUEST.length).writeBytes(REQUEST), context.voidPromise());
    }

    /** A mask of zeros is a mask, and leaves the generator's time to the servers. */
    static ByteBuf text(Channel channel, String text) {
        int length = ByteBufUtil.utf8Bytes(text);
        var frame = channel.alloc().buffer(8 + length).writeByte(TEXT);
        if (length < ONE_BYTE) {
            frame.writeByte(MASKED | length);
        } else {
            frame.writeByte(MASKED | ONE_BYTE).writeShort(length);
        }
        frame.writeInt(0);
        ByteBufUtil.writeUtf8(frame, text);
        return frame;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (upgraded || upgrade(context, in)) {
            frame(context, in);
        }
    }

    private boolean upgrade(ChannelHandlerContext context, ByteBuf in) {
        int end = endOfHead(in);
        if (end < 0) {
            return false;
        }
        var head = in.readCharSequence(end - in.readerIndex(), StandardCharsets.US_ASCII)
                .toString();
        if (!head.startsWith("HTTP/1.1 101")) {
            opened.completeExceptionally(new BenchProblem(
                    "The server does not upgrade: " + head.lines().findFirst()));
            context.close();
            return false;
        }
        upgraded = true;
        talker.opened(context.channel());
        opened.complete(null);
        return true;
    }

    private static int endOfHead(ByteBuf in) {
        for (int at = in.readerIndex() + 3; at < in.writerIndex(); at++) {
            if (in.getByte(at) == '\n' && in.getByte(at - 2) == '\n') {
                return at + 1;
            }
        }
        return -1;
    }

    private void frame(ChannelHandlerContext context, ByteBuf in) {
        if (in.readableBytes() < 2) {
            return;
        }
        int kind = in.getUnsignedByte(in.readerIndex());
        int length = in.getUnsignedByte(in.readerIndex() + 1);
        int head = length < ONE_BYTE ? 2 : length == ONE_BYTE ? 4 : 10;
        if (in.readableBytes() < head) {
            return;
        }
        int size = switch (head) {
            case 2 -> length;
            case 4 -> in.getUnsignedShort(in.readerIndex() + 2);
            default -> (int) in.getLong(in.readerIndex() + 2);
        };
        if (in.readableBytes() < head + size) {
            return;
        }
        in.skipBytes(head);
        took(context, kind, in.slice(in.readerIndex(), size));
        in.skipBytes(size);
    }

    private void took(ChannelHandlerContext context, int kind, ByteBuf payload) {
        switch (kind) {
            case TEXT -> talker.heard(payload);
            case PING -> {
                var pong = context.alloc().buffer(6 + payload.readableBytes());
                pong.writeByte(PONG).writeByte(MASKED | payload.readableBytes()).writeInt(0);
                context.writeAndFlush(pong.writeBytes(payload, payload.readerIndex(), payload.readableBytes()));
            }
            case CLOSE ->
                talker.closed(payload.readableBytes() >= 2 ? payload.getUnsignedShort(payload.readerIndex()) : 1005);
            default -> {}
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        super.channelInactive(context);
        opened.completeExceptionally(new BenchProblem("The server closed the connection before the upgrade"));
        talker.gone();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable problem) {
        opened.completeExceptionally(problem);
        context.close();
    }
}

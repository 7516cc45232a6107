package io.playcast.edge.front;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;

/** Frames of a server as they go over the wire, unmasked and unfragmented (RFC 6455 §5.2): all of a turn in one buffer, so in one write. */
final class OutFrames {
    private static final int FINAL = 0x80;
    private static final int TEXT = 0x1;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;
    private static final int PONG = 0xA;
    private static final int SHORT = 125;
    private static final int LONGEST_HEADER = 10;
    private static final int LONGEST_REASON = 123;

    private OutFrames() {}

    /** The caller's to release, unless it is written. */
    static ByteBuf of(List<WebSocketMessage<?>> turn, ByteBufAllocator alloc) {
        int size = 0;
        for (var message : turn) {
            size += message.getPayloadLength() + LONGEST_HEADER;
        }
        var out = alloc.directBuffer(size);
        for (var message : turn) {
            switch (message) {
                case TextMessage text -> frame(out, TEXT, text.asBytes());
                case PingMessage ping -> frame(out, PING, bytes(ping.getPayload()));
                default -> {
                    out.release();
                    throw new IllegalArgumentException("the edge sends text and pings only");
                }
            }
        }
        return out;
    }

    static ByteBuf pong(ByteBuf heard, ByteBufAllocator alloc) {
        var payload = new byte[heard.readableBytes()];
        heard.getBytes(heard.readerIndex(), payload);
        return frame(alloc.directBuffer(payload.length + LONGEST_HEADER), PONG, payload);
    }

    /** With no code where it is one that never travels (RFC 6455 §7.4.1). */
    static ByteBuf close(CloseStatus status, ByteBufAllocator alloc) {
        var out = alloc.directBuffer(SHORT + LONGEST_HEADER);
        if (!WebSocketCloseStatus.isValidStatusCode(status.getCode())) {
            return frame(out, CLOSE, new byte[0]);
        }
        var reason = status.getReason() == null ? "" : status.getReason();
        var text = reason.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(text.length, LONGEST_REASON);
        var payload = ByteBuffer.allocate(2 + length)
                .putShort((short) status.getCode())
                .put(text, 0, length);
        return frame(out, CLOSE, payload.array());
    }

    private static ByteBuf frame(ByteBuf out, int opcode, byte[] payload) {
        out.writeByte(FINAL | opcode);
        if (payload.length <= SHORT) {
            out.writeByte(payload.length);
        } else if (payload.length <= 0xFFFF) {
            out.writeByte(126).writeShort(payload.length);
        } else {
            out.writeByte(127).writeLong(payload.length);
        }
        return out.writeBytes(payload);
    }

    private static byte[] bytes(ByteBuffer payload) {
        var bytes = new byte[payload.remaining()];
        payload.duplicate().get(bytes);
        return bytes;
    }
}

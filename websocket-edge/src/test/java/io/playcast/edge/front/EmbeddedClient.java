package io.playcast.edge.front;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** A client at the front's own pipeline, without a network: bytes go in as TCP brings them, and it reads what comes out, or does not. */
public final class EmbeddedClient {
    private static final int TEXT = 0x1;
    private static final int CLOSE = 0x8;

    private final Pipe pipe;
    private final Consumer<String> texts;
    private final IntConsumer closes;
    private String head = "";
    private int frames;

    /** @param texts hears every text @param closes hears the code of every close */
    public EmbeddedClient(
            Handshake handshake,
            InetSocketAddress address,
            ByteBufAllocator memory,
            Consumer<String> texts,
            IntConsumer closes) {
        this.texts = texts;
        this.closes = closes;
        this.pipe = new Pipe(address);
        pipe.config().setAllocator(memory);
        var nowhere = new Inside(() -> -1);
        pipe.pipeline()
                .addLast(
                        new HttpServerCodec(),
                        new SafeAnswers(),
                        new Doorway(handshake, new Callers(StandingFront.NONE), nowhere, Doorway.Bounds.USUAL));
    }

    /** One segment of TCP; throws what the pipeline lets out. */
    public void say(byte[] bytes, int from, int to) {
        var segment = pipe.alloc().buffer(to - from);
        pipe.writeInbound(segment.writeBytes(bytes, from, to - from));
        hear();
    }

    public boolean isOpen() {
        return pipe.isActive();
    }

    /** The answer to the handshake, as far as it came. */
    public String head() {
        return head;
    }

    /** From now on it takes nothing, or all there is. */
    public void reads(boolean now) {
        pipe.reads = now;
        pipe.flush();
        turn();
    }

    public boolean reads() {
        return pipe.reads;
    }

    /** Lets the loop do what is to be done, and hears what came of it. */
    public void turn() {
        pipe.runPendingTasks();
        pipe.checkException();
        hear();
    }

    /** Bytes the front has written and this client has not taken. */
    public long untaken() {
        var out = pipe.unsafe().outboundBuffer();
        return out == null ? 0 : out.totalPendingWriteBytes();
    }

    /** Frames heard so far. */
    public int frames() {
        return frames;
    }

    /** The connection breaks. */
    public void vanish() {
        pipe.finishAndReleaseAll();
    }

    private void hear() {
        for (ByteBuf out = pipe.readOutbound(); out != null; out = pipe.readOutbound()) {
            try {
                hear(out);
            } finally {
                out.release();
            }
        }
    }

    private void hear(ByteBuf out) {
        if (!head.endsWith("\r\n\r\n")) {
            head += out.readCharSequence(out.readableBytes(), StandardCharsets.US_ASCII);
            return;
        }
        while (out.isReadable()) {
            int opcode = out.readByte() & 0xF;
            int length = out.readByte();
            var payload =
                    new byte[length < 126 ? length : length == 126 ? out.readUnsignedShort() : (int) out.readLong()];
            out.readBytes(payload);
            frames++;
            if (opcode == TEXT) {
                texts.accept(new String(payload, StandardCharsets.UTF_8));
            } else if (opcode == CLOSE && payload.length >= 2) {
                closes.accept(ByteBuffer.wrap(payload).getShort() & 0xFFFF);
            }
        }
    }

    /** Has an address, and holds back what nobody reads. */
    private static final class Pipe extends EmbeddedChannel {
        private final InetSocketAddress address;
        private boolean reads = true;

        Pipe(InetSocketAddress address) {
            this.address = address;
        }

        @Override
        protected SocketAddress remoteAddress0() {
            return address;
        }

        @Override
        protected void doWrite(ChannelOutboundBuffer written) throws Exception {
            if (reads) {
                super.doWrite(written);
            }
        }
    }
}

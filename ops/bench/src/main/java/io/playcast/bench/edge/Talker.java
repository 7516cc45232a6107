package io.playcast.bench.edge;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.playcast.bench.BenchProblem;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One client: asks, is answered, and hears what is said in its lobby. Everything happens on the generator's thread. */
final class Talker {
    private static final ByteBuf CHAT = bytes("{\"type\":\"chat");
    private static final ByteBuf LOBBY = bytes("{\"type\":\"lobby.");
    private static final ByteBuf READY = bytes("{\"type\":\"lobby.ready-changed\"");
    private static final ByteBuf SNAPSHOT = bytes("{\"type\":\"snapshot\"");
    private static final ByteBuf WELCOME = bytes("{\"type\":\"welcome\"");
    private static final ByteBuf SEQ = bytes("\"seq\":");
    private static final ByteBuf REFUSED = bytes("\"type\":\"error\"");
    private static final int RE = 7;

    private final Tally tally;
    private @Nullable Channel channel;
    private @Nullable CompletableFuture<String> awaiting;
    private long asked;
    private long seq = -1;
    private long missed;
    private boolean leaving;

    Talker(Tally tally) {
        this.tally = tally;
    }

    private static ByteBuf bytes(String text) {
        return Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    void opened(Channel open) {
        channel = open;
        leaving = false;
    }

    /** The last sequence number of its lobby that it has heard. */
    long seq() {
        return seq;
    }

    /** Pushes that never came before later ones. */
    long missed() {
        return missed;
    }

    /** Says hello and completes with welcome. */
    CompletableFuture<String> hello(String data) {
        var answer = awaited();
        write("{\"id\":\"h\",\"type\":\"hello\",\"data\":" + data + "}");
        return answer;
    }

    /** Completes with the answer; exceptionally when it is a refusal. */
    CompletableFuture<String> ask(String type, String data) {
        var answer = awaited();
        write("{\"id\":\"q" + asked++ + "\",\"type\":\"" + type + "\",\"data\":" + data + "}");
        return answer;
    }

    /** Says something whose answer is only counted. */
    void say(String type, String data) {
        write("{\"id\":\"s" + asked++ + "\",\"type\":\"" + type + "\",\"data\":" + data + "}");
    }

    private CompletableFuture<String> awaited() {
        var answer = new CompletableFuture<String>();
        awaiting = answer;
        return answer;
    }

    private void write(String text) {
        var open = channel;
        if (open != null) {
            open.writeAndFlush(Frames.text(open, text), open.voidPromise());
        }
    }

    void drop() {
        leaving = true;
        if (channel != null) {
            channel.close();
        }
    }

    boolean isOpen() {
        return channel != null && channel.isActive();
    }

    void heard(ByteBuf payload) {
        if (payload.getByte(payload.readerIndex() + 2) == 'r') {
            answered(payload);
        } else if (starts(payload, CHAT)) {
            tally.delivered(stamp(payload));
        } else if (starts(payload, LOBBY)) {
            numbered(payload);
            if (starts(payload, READY)) {
                tally.delivered(0);
            }
        } else if (starts(payload, SNAPSHOT)) {
            seq = number(payload);
        } else if (starts(payload, WELCOME)) {
            complete(payload);
        }
    }

    private void answered(ByteBuf payload) {
        boolean refused = ByteBufUtil.indexOf(REFUSED, payload) >= 0;
        if (payload.getByte(payload.readerIndex() + RE) == 's') {
            tally.oneAnswered();
            if (refused) {
                tally.complain(payload.toString(StandardCharsets.UTF_8));
            }
        } else if (refused && awaiting != null) {
            awaiting.completeExceptionally(new BenchProblem("Refused: " + payload.toString(StandardCharsets.UTF_8)));
        } else {
            complete(payload);
        }
    }

    private void complete(ByteBuf payload) {
        var waiter = awaiting;
        if (waiter != null) {
            awaiting = null;
            waiter.complete(payload.toString(StandardCharsets.UTF_8));
        }
    }

    /** A peer that numbers nothing says 0 each time. */
    private void numbered(ByteBuf payload) {
        long now = number(payload);
        if (now > seq) {
            missed += seq < 0 ? 0 : now - seq - 1;
            seq = now;
        }
    }

    private static long number(ByteBuf payload) {
        int at = ByteBufUtil.indexOf(SEQ, payload);
        return at < 0 ? -1 : digits(payload, at + SEQ.readableBytes());
    }

    /** When it was to be said, behind the first equals sign. */
    private static long stamp(ByteBuf payload) {
        int at = payload.indexOf(payload.readerIndex(), payload.writerIndex(), (byte) '=');
        return at < 0 ? 0 : digits(payload, at + 1);
    }

    private static long digits(ByteBuf payload, int from) {
        long number = 0;
        for (int at = from; at < payload.writerIndex(); at++) {
            int digit = payload.getByte(at) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static boolean starts(ByteBuf payload, ByteBuf with) {
        return payload.readableBytes() >= with.readableBytes()
                && ByteBufUtil.equals(payload, payload.readerIndex(), with, 0, with.readableBytes());
    }

    void closed(int code) {
        if (!leaving) {
            tally.complain("closed with " + code);
        }
    }

    void gone() {
        if (!leaving) {
            tally.oneClosed();
            tally.complain("a connection was lost");
        }
        if (awaiting != null) {
            awaiting.completeExceptionally(new BenchProblem("The server closed the connection"));
        }
    }
}

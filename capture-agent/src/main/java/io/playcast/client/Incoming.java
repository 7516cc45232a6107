package io.playcast.client;

import io.playcast.Rejected;
import io.playcast.wire.ServerMessage.Welcome;

/** One frame of the platform, read. */
sealed interface Incoming {
    record Answered(String re, Reply reply) implements Incoming {}

    /** @param re empty when the platform could not read which message it was */
    record Refused(String re, Rejected why) implements Incoming {}

    record Welcomed(Welcome welcome) implements Incoming {}

    /** A stream as it stands after {@code seq}. */
    record Begun(String stream, long seq, Push push) implements Incoming {}

    /** The event {@code seq} of a stream. */
    record Happened(String stream, long seq, Push push) implements Incoming {}

    /** Anything that has no place in a stream. */
    record Told(Push push) implements Incoming {}
}

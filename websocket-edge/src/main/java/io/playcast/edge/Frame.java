package io.playcast.edge;

import io.playcast.wire.ClientMessage;
import io.playcast.wire.ServerMessage.Problem;
import org.jspecify.annotations.Nullable;

/** A text frame as it was read: a message under its id, or why it is none. */
sealed interface Frame {
    /** The type, if it is one of ours, else {@code unknown}. */
    String type();

    record Message(String id, String type, ClientMessage message) implements Frame {}

    /** @param re the frame's id, if that much could be read */
    record Unreadable(@Nullable String re, String type, Problem problem) implements Frame {}
}

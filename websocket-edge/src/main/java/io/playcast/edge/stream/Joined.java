package io.playcast.edge.stream;

import io.playcast.wire.ServerMessage.CardShown;
import io.playcast.wire.ServerMessage.Resumed;
import java.util.List;

/** What a socket that takes up a stream again was told: what is replayed or stands in for it, and the cards it needs. */
public record Joined(Resumed resumed, List<CardShown> cards) {}

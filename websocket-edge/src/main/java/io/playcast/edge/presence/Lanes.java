package io.playcast.edge.presence;

import io.playcast.edge.socket.Lane;
import java.util.List;

/** What is told of presence waits here: all of one user in one lane, in order. */
public record Lanes(List<Lane> all) {}

package io.playcast.view;

/** A row of a read model: a view and the sequence number of the last event in it. */
public record Seen<V>(long seq, V view) {}

package io.playcast.session;

/** Minutes that people watched in each quality, all viewers added up, rounded; pauses left out. */
public record WatchedMinutes(long low, long medium, long high) {}

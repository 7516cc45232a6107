package io.playcast.edge.redis;

/** This process among the edges, until it ends: another start is another node. */
public record NodeId(String value) {}

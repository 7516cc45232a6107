package io.playcast.bench.crash;

/** One event as the log holds it, reduced to what can break a promise. @param command the id in its metadata */
record LogRow(long position, String stream, long seq, String command) {}

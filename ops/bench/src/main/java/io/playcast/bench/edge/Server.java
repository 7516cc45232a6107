package io.playcast.bench.edge;

import java.util.Map;
import java.util.function.IntFunction;

/** A server under load, in processes of its own: where it listens and what it costs. */
interface Server extends AutoCloseable {
    /** As the report calls it. */
    String name();

    int port();

    boolean tls();

    /** An access token for the user of this number. */
    IntFunction<String> tokens();

    /** Processor time used so far by everything the server needs, in microseconds, by process. */
    Map<String, Double> cpuMicros();

    /** What of it is resident, in bytes. */
    long residentBytes();

    /** A full garbage collection; returns when it is over. */
    void collect();

    /** Lets all of it run on these processors only, as taskset(1) writes them. */
    void pin(String processors);

    @Override
    void close();
}

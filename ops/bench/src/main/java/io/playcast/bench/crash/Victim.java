package io.playcast.bench.crash;

/** Who is killed. */
enum Victim {
    /** The command side's JVM. */
    JVM,
    /** PostgreSQL, with every process of it. */
    POSTGRES,
    /** The postmaster alone; its children notice and end. */
    POSTMASTER,
    /** One session's process; PostgreSQL throws out all others and recovers by itself. */
    BACKEND,
    /** JVM and PostgreSQL together. */
    BOTH;

    boolean takesJvm() {
        return this == JVM || this == BOTH;
    }

    /** Whether somebody has to start PostgreSQL again. */
    boolean takesPostgres() {
        return this == POSTGRES || this == POSTMASTER || this == BOTH;
    }
}

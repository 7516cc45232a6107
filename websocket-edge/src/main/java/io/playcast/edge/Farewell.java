package io.playcast.edge;

/** What is left to do when the edge's last socket is closed. */
@FunctionalInterface
interface Farewell {
    void say();
}

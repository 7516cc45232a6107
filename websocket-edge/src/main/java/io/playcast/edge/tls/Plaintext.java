package io.playcast.edge.tls;

/** Whether the port may do without TLS. */
public enum Plaintext {
    /** TLS for everybody. */
    OFF,
    /** No TLS, and nobody but this machine: for benches, and for a proxy here that ends TLS itself. */
    LOOPBACK
}

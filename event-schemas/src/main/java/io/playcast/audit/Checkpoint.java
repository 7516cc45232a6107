package io.playcast.audit;

import java.time.Instant;

/** What is signed: that the chain up to that link had this hash. @param n the link's number */
public record Checkpoint(long n, String hash, Instant at) {}

package io.playcast.session;

/** How the two ends reach each other (RFC 8445). */
public enum CandidateType {
    HOST,
    SRFLX,
    PRFLX,
    RELAY
}

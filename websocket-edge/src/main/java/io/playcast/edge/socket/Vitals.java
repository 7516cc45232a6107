package io.playcast.edge.socket;

/** When a socket was opened, last heard, last pinged: milliseconds of the edge's clock. Any thread. */
final class Vitals {
    private final long openedMs;
    private volatile long heardMs;
    private volatile long pingedMs;
    private volatile long quietSinceMs;
    private volatile boolean sent;
    private volatile long closingMs;

    Vitals(long nowMs) {
        this.openedMs = nowMs;
        this.heardMs = nowMs;
        this.pingedMs = nowMs;
        this.quietSinceMs = nowMs;
    }

    /** Any frame is a sign of life. */
    void heard(long nowMs) {
        heardMs = nowMs;
    }

    long heardMs() {
        return heardMs;
    }

    /** Something was sent; the next look at the socket starts its silence anew. */
    void sent() {
        sent = true;
    }

    void pinged(long nowMs) {
        pingedMs = nowMs;
    }

    long openFor(long nowMs) {
        return nowMs - openedMs;
    }

    long sincePing(long nowMs) {
        return nowMs - pingedMs;
    }

    /** How long nothing was sent, as of the last look: called by one thread, again and again. */
    long quietFor(long nowMs) {
        if (sent) {
            sent = false;
            quietSinceMs = nowMs;
        }
        return nowMs - quietSinceMs;
    }

    /** Whether nothing came since the last ping, and a ping was sent at all. */
    boolean pingUnanswered() {
        return pingedMs > openedMs && heardMs < pingedMs;
    }

    /** How long this side has been closing; the first call starts the count. */
    long closingFor(long nowMs) {
        if (closingMs == 0) {
            closingMs = nowMs;
        }
        return nowMs - closingMs;
    }
}

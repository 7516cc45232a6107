package io.playcast.edge.socket;

/** A token bucket: so many messages a minute, all of them at once if need be. One thread at a time. */
final class Budget {
    private static final double MINUTE_MS = 60_000;

    private final int perMinute;
    private double left;
    private long at;

    Budget(int perMinute, long nowMs) {
        this.perMinute = perMinute;
        this.left = perMinute;
        this.at = nowMs;
    }

    /** 0 when the message may pass, else the milliseconds until one may. */
    long take(long nowMs) {
        left = Math.min(perMinute, left + Math.max(0, nowMs - at) * perMinute / MINUTE_MS);
        at = nowMs;
        if (left >= 1) {
            left--;
            return 0;
        }
        return (long) Math.ceil((1 - left) * MINUTE_MS / perMinute);
    }
}

package io.playcast.rest;

import io.playcast.Rejected;
import io.playcast.id.Ulid;

/** The part of a list a caller wants. @param after the last one of the part before, empty for the first part */
public record Page(String after, int limit) {
    private static final int MOST = 200;

    public static Page of(String after, int limit) {
        return new Page(after, checked(limit));
    }

    /** Of a list ordered by ULID. */
    public static Page ofIds(String after, int limit) {
        if (!after.isEmpty() && !Ulid.isValid(after)) {
            throw Rejected.badRequest("after", "A page begins after a ULID of 26 characters");
        }
        return of(after, limit);
    }

    /** The first number of the page behind this one. */
    public static long behind(long after) {
        if (after < -1 || after == Long.MAX_VALUE) {
            throw Rejected.badRequest("after", "A page begins after a number, or after -1");
        }
        return after + 1;
    }

    public static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Rejected.badRequest("limit", "A page has 1 to " + MOST + " entries");
        }
        return limit;
    }
}

package io.playcast.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** What a failed statement means for what it was to write. */
enum StoreProblem {
    /** A unique key said no: certainly nothing was written. */
    CONFLICT,
    /** Nobody answered any more: it may have been written. */
    LOST,
    /** The server undid it for reasons of its own: the same may be tried again. */
    UNDONE,
    /** The server took offence at the data: certainly nothing was written. */
    REFUSED;

    private static final String UNIQUE_VIOLATION = "23505";
    /** Serialization failure, deadlock, lock not available (PostgreSQL, appendix A). */
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "55P03");

    static StoreProblem of(SQLException problem) {
        var state = String.valueOf(problem.getSQLState());
        if (state.equals(UNIQUE_VIOLATION)) {
            return CONFLICT;
        }
        if (TRY_AGAIN.contains(state)) {
            return UNDONE;
        }
        return isLost(problem, state) ? LOST : REFUSED;
    }

    /** Connection exceptions, a server that shuts down, starts up or has no room, or one that only reads (a fail-over). */
    private static boolean isLost(SQLException problem, String state) {
        return state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("53")
                || state.startsWith("58")
                || state.equals("25006")
                || causes(problem).anyMatch(IOException.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable problem) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause);
    }
}

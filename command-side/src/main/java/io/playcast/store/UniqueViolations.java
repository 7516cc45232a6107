package io.playcast.store;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;

/** Knows PostgreSQL's word for "somebody was faster" (SQLState 23505), so that a lost race is a ConcurrencyException. */
final class UniqueViolations implements PersistenceExceptionResolver {
    private static final String UNIQUE_VIOLATION = "23505";

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        return Stream.<Throwable>iterate(exception, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException problem && isViolation(problem));
    }

    /** A batch keeps the problem of its row in the chain of next exceptions. */
    private static boolean isViolation(SQLException problem) {
        return Stream.iterate(problem, next -> next != null, SQLException::getNextException)
                .anyMatch(next -> UNIQUE_VIOLATION.equals(next.getSQLState()));
    }
}

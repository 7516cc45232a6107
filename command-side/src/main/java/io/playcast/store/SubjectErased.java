package io.playcast.store;

import io.playcast.Rejected;
import org.postgresql.util.PSQLException;
import org.springframework.core.NestedExceptionUtils;

/** Reads the database's own no to anything new of an erased person as the refusal that it is. */
final class SubjectErased {
    private static final String CONSTRAINT = "subject_not_erased";

    private SubjectErased() {}

    /** The refusal, or the problem as it was. */
    static RuntimeException in(RuntimeException problem) {
        return NestedExceptionUtils.getMostSpecificCause(problem) instanceof PSQLException from
                        && from.getServerErrorMessage() != null
                        && CONSTRAINT.equals(from.getServerErrorMessage().getConstraint())
                ? new Rejected("subject.erased", "This person was erased; nothing new is written of them")
                : problem;
    }
}

package io.playcast.sql;

import io.playcast.Rejected;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/** How DuckDB's complaints are told to who asked. */
final class Refusals {
    private Refusals() {}

    static Rejected of(SQLException problem, SqlSettings settings) {
        var said = String.valueOf(problem.getMessage());
        var first = said.lines().findFirst().orElse("");
        if (problem instanceof SQLTimeoutException || said.startsWith("INTERRUPT")) {
            return new Rejected(
                    "sql.too-long", "It took longer than " + settings.time().toSeconds() + " seconds");
        }
        if (said.startsWith("Out of Memory")) {
            return new Rejected("sql.too-large", "It needs more memory than the " + settings.memory() + " there are");
        }
        if (said.startsWith("Permission Error") || said.startsWith("TransactionContext Error")) {
            return new Rejected("access.sql", "The events are read here, and nothing else is done");
        }
        return Rejected.badRequest("sql", first);
    }
}

package io.playcast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** What goes wrong on the way to or from S3, as one sentence. */
final class ColdFailures {
    private ColdFailures() {}

    interface Work<T> {
        T done() throws SQLException, IOException;
    }

    static <T> T told(Work<T> work) {
        try {
            return work.done();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (SQLException | IOException | RuntimeException problem) {
            throw Refusal.failed("It was not done: " + problem.getMessage());
        }
    }

    /** A database by its JDBC address, with user and password in it or in the environment. */
    static PGSimpleDataSource database(String url) {
        var database = new PGSimpleDataSource();
        try {
            database.setUrl(url);
        } catch (IllegalArgumentException _) {
            throw Refusal.usage("A database is named as jdbc:postgresql://HOST:PORT/NAME?user=USER");
        }
        if (database.getUser() == null) {
            database.setUser(System.getenv().getOrDefault("PLAYCAST_DATABASE_USER", "postgres"));
            database.setPassword(System.getenv().getOrDefault("PLAYCAST_DATABASE_PASSWORD", ""));
        }
        return database;
    }

    /** For files on their way; owner only, as the whole state directory is. */
    static Path workplace(Installation installation) {
        return installation.state().create().home().resolve("archive/cli");
    }
}

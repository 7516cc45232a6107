package io.playcast.engines;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;

/** PostgreSQL 18 on loopback, durable: an acknowledged commit survives the power going off. */
public final class Postgres implements Engine {

    static final String NAME = "postgres";
    private static final String DATABASE = "playcast";
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final StateDirectory state;
    private final EmbeddedPostgres server;

    private Postgres(StateDirectory state, EmbeddedPostgres server) {
        this.state = state;
        this.server = server;
    }

    /** Creates the cluster at the first start, opens it at later ones. Call it when no orphan is left. */
    static Postgres start(StateDirectory state, int port) {
        try {
            var postgres = new Postgres(state, durable(state, port).start());
            var pid = new PgCtl(state).postmaster().orElseThrow(() -> new IOException("it left no postmaster.pid"));
            ChildRecord.save(state, NAME, pid, port);
            postgres.database(DATABASE);
            return postgres;
        } catch (IOException | RuntimeException problem) {
            new PgCtl(state).stopFast();
            throw new EngineProblem(
                    "PostgreSQL did not start (%s); its log is %s."
                            .formatted(Child.lastLine(state.log(NAME)), state.log(NAME)),
                    problem);
        }
    }

    /** The library's defaults are for tests: it starts with fsync and synchronous_commit off, so each is put back. */
    private static EmbeddedPostgres.Builder durable(StateDirectory state, int port) {
        var log = ProcessBuilder.Redirect.appendTo(Child.log(state, NAME).toFile());
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(state.pgData())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(state.pgBin().toFile())
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(log)
                .setErrorRedirector(log);
    }

    @Override
    public int port() {
        return server.getPort();
    }

    /** The postmaster's process; its children are the sessions and the writers. */
    public long pid() {
        return new PgCtl(state)
                .postmaster()
                .orElseThrow(() -> new EngineProblem("PostgreSQL does not run; its log is " + state.log(NAME) + "."));
    }

    /** The platform's own database. */
    public String jdbcUrl() {
        return url(DATABASE);
    }

    public String user() {
        return "postgres";
    }

    /** Creates {@code name} (lower-case letters, digits, underscores) unless it exists, and returns its JDBC URL. */
    public String database(String name) {
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
            if (!found.next()) {
                statement.execute("create database " + name);
            }
            return url(name);
        } catch (SQLException problem) {
            throw new EngineProblem("PostgreSQL does not give a database " + name + ".", problem);
        }
    }

    @Override
    public void close() {
        new PgCtl(state).stopFast();
        try {
            server.close(); // the server is gone already: this gives back the library's lock on the data directory
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        ChildRecord.delete(state, NAME);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }
}

package io.playcast.launcher;

import io.playcast.engines.Postgres;
import io.playcast.engines.SharedEngines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tests' PostgreSQL with {@code ssl=on}, and one database in it that nobody enters in the clear; off again at the end. */
final class EncryptedPostgres implements AutoCloseable {
    private final String database;
    private final Path access;
    private final String accessBefore;
    private final JdbcClient server;

    EncryptedPostgres(String database, Path certificate) {
        this.database = database;
        var shared = SharedEngines.postgres();
        shared.database(database);
        server = JdbcClient.create(source(shared));
        readableByItsOwnerOnly(certificate);
        access = Path.of(server.sql("show hba_file").query(String.class).single());
        accessBefore = read(access);
        write(access, "hostnossl %s all all reject\n%s".formatted(database, accessBefore));
        for (var setting : new String[] {"ssl_cert_file", "ssl_key_file"}) {
            server.sql("alter system set %s = '%s'".formatted(setting, certificate))
                    .update();
        }
        server.sql("alter system set ssl = on").update();
        reload();
    }

    String url(Path authority) {
        return "jdbc:postgresql://localhost:%d/%s?sslmode=verify-full&sslrootcert=%s"
                .formatted(SharedEngines.postgres().port(), database, authority);
    }

    String urlInTheClear() {
        return "jdbc:postgresql://localhost:%d/%s?sslmode=disable"
                .formatted(SharedEngines.postgres().port(), database);
    }

    /** How many sessions of this database the server itself calls encrypted, or not. */
    long sessions(boolean encrypted) {
        return server.sql("""
                        select count(*) from pg_stat_ssl join pg_stat_activity using (pid)
                        where datname = :database and backend_type = 'client backend' and ssl = :encrypted""")
                .param("database", database)
                .param("encrypted", encrypted)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        write(access, accessBefore);
        for (var setting : new String[] {"ssl", "ssl_cert_file", "ssl_key_file"}) {
            server.sql("alter system reset " + setting).update();
        }
        reload();
    }

    private void reload() {
        server.sql("select pg_reload_conf()").query(Boolean.class).single();
    }

    private static PGSimpleDataSource source(Postgres shared) {
        var source = new PGSimpleDataSource();
        source.setUrl(shared.jdbcUrl());
        source.setUser(shared.user());
        return source;
    }

    private static void readableByItsOwnerOnly(Path key) {
        try {
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

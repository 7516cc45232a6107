package io.playcast.bench.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.playcast.bench.BenchProblem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The benchmark's database: emptied and written to disk before each run, so that no run pays for another. */
public record BenchDatabase(String url, String user) {
    /** What commands fill; keys of people and places in the log stay. */
    private static final List<String> FILLED = List.of("event", "snapshot", "card", "command_key");

    /** The event table's columns and indexes without its triggers: the bound does not pay for the log's order. */
    void makePlainTable() {
        run(
                "create schema if not exists plain",
                "create table if not exists plain.event (like events.event including indexes including constraints)",
                "create sequence if not exists plain.position",
                "alter table plain.event alter column position set default nextval('plain.position')");
    }

    void emptied() {
        var statements = new ArrayList<String>();
        statements.add("set lock_timeout = '30s'");
        FILLED.stream().filter(this::exists).forEach(table -> statements.add("truncate events." + table));
        statements.add("truncate plain.event");
        statements.add("checkpoint");
        run(statements.toArray(String[]::new));
    }

    boolean exists(String table) {
        return !column("select 1 from pg_tables where schemaname = 'events' and tablename = '" + table + "'")
                .isEmpty();
    }

    /** Refuses to measure a server that does not wait for the disk. */
    void requireDurable() {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (!column("show " + setting).equals(List.of("on"))) {
                throw new BenchProblem("PostgreSQL runs with " + setting + " off: nothing measured there would count");
            }
        }
    }

    /** The first column of what a query finds, as text. */
    public List<String> column(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new BenchProblem("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    public void run(String... statements) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new BenchProblem("PostgreSQL does not do as it is told: " + e.getMessage(), e);
        }
    }

    /** Connections in which every statement commits by itself, unless Spring says otherwise; who waits for one waits long. */
    public HikariDataSource pool(String name, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(60_000);
        config.setPoolName(name);
        return new HikariDataSource(config);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }
}

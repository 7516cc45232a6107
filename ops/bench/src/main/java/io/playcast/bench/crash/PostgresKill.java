package io.playcast.bench.crash;

import io.playcast.bench.BenchProblem;
import io.playcast.engines.Postgres;
import io.playcast.engines.ProcessStart;
import io.playcast.engines.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** SIGKILL for PostgreSQL, or for a part of it. */
record PostgresKill(Postgres postgres, String url) {
    private static final Duration GONE = Duration.ofSeconds(20);

    /** Returns when no process of it is left. */
    void everything() {
        var pids = tree();
        pids.forEach(PostgresKill::kill);
        awaitGone(pids);
    }

    /** The children end by themselves; one that does not would keep the data directory busy. */
    void postmaster() {
        var pids = tree();
        kill(postgres.pid());
        awaitGone(pids);
    }

    /** One session of somebody else's; returns when PostgreSQL takes callers again. */
    void backend(Random random) {
        var sessions = sessions();
        if (sessions.isEmpty()) {
            throw new BenchProblem("There is no session to kill");
        }
        kill(sessions.get(random.nextInt(sessions.size())));
        if (!Waiting.until(this::answers, GONE)) {
            throw new BenchProblem("PostgreSQL did not recover by itself within " + GONE.toSeconds() + " s");
        }
    }

    /** A client that was killed may have left statements behind; returns when they have ended. */
    void awaitNoSessions() {
        if (!Waiting.until(() -> sessions().isEmpty(), GONE)) {
            throw new BenchProblem("Sessions of a killed client go on after " + GONE.toSeconds() + " s");
        }
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url, postgres.user(), "")) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }

    private List<Long> sessions() {
        try (var connection = DriverManager.getConnection(url, postgres.user(), "");
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select pid from pg_stat_activity
                        where backend_type = 'client backend' and datname = current_database() and pid <> pg_backend_pid()
                        order by pid""")) {
            var pids = new ArrayList<Long>();
            while (row.next()) {
                pids.add(row.getLong(1));
            }
            return pids;
        } catch (SQLException e) {
            throw new BenchProblem("PostgreSQL does not say who its sessions are: " + e.getMessage(), e);
        }
    }

    private List<Long> tree() {
        long postmaster = postgres.pid();
        try (var processes = Files.list(Path.of("/proc"))) {
            var children = processes
                    .map(process -> process.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .map(Long::valueOf)
                    .filter(pid -> parent(pid) == postmaster);
            return Stream.concat(Stream.of(postmaster), children).toList();
        } catch (IOException e) {
            throw new BenchProblem("The processes cannot be listed: " + e.getMessage(), e);
        }
    }

    private static long parent(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[1]);
        } catch (IOException _) {
            return -1;
        }
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static void awaitGone(List<Long> pids) {
        if (!Waiting.until(
                () -> pids.stream().allMatch(pid -> ProcessStart.of(pid).isEmpty()), GONE)) {
            throw new BenchProblem("PostgreSQL does not end, not even by SIGKILL");
        }
    }
}

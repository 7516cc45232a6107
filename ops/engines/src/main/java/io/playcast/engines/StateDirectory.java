package io.playcast.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Where everything that must outlive the platform's process stands on disk ({@code $PLAYCAST_HOME}).
 *
 * @param home the directory itself; readable by its owner only
 * @param pgBin where PostgreSQL's programs are unpacked; tests share one place for it
 */
public record StateDirectory(Path home, Path pgBin) {

    /** Everything the platform ever writes there, so that a fresh start deletes this and nothing else. */
    private static final List<String> ENTRIES = List.of(
            "pg",
            "pg-bin",
            "redis",
            "dynamodb",
            "s3",
            "archive",
            "run",
            "log",
            "keys",
            "tls",
            "erasures",
            "ports.properties");

    public static StateDirectory of(Path home) {
        var absolute = home.toAbsolutePath().normalize();
        return new StateDirectory(absolute, absolute.resolve("pg-bin"));
    }

    public Path pgData() {
        return home.resolve("pg");
    }

    public Path redis() {
        return home.resolve("redis");
    }

    public Path dynamoDb() {
        return home.resolve("dynamodb");
    }

    /** The objects of our own S3; 0700. */
    public Path s3() {
        return home.resolve("s3");
    }

    /** Records of the running processes, locks and the progress of a start. */
    public Path run() {
        return home.resolve("run");
    }

    /** Private keys; 0700. */
    public Path keys() {
        return home.resolve("keys");
    }

    /** Certificates of erasures; 0700 from the first one on. */
    public Path erasures() {
        return home.resolve("erasures");
    }

    public Path ports() {
        return home.resolve("ports.properties");
    }

    /** The log file of one process, such as {@code log/postgres.log}. */
    public Path log(String process) {
        return home.resolve("log").resolve(process + ".log");
    }

    /** What {@code up --fresh} deletes: only entries the platform knows to be its own, and only those that exist. */
    public List<Path> entries() {
        return ENTRIES.stream().map(home::resolve).filter(Files::exists).toList();
    }

    /** Makes the directories; home, keys and objects are closed to everybody else, whatever the umask. */
    public StateDirectory create() {
        try {
            for (var directory : List.of(home, run(), home.resolve("log"), keys(), redis(), dynamoDb(), s3(), pgBin)) {
                Files.createDirectories(directory);
            }
            for (var closed : List.of(home, keys(), s3())) {
                Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
            }
            return this;
        } catch (IOException problem) {
            throw new UncheckedIOException("The state directory " + home + " cannot be written", problem);
        }
    }
}

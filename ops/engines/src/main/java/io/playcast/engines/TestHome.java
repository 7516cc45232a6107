package io.playcast.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The state directory of {@link SharedEngines}: a temporary one, deleted with its engines when the JVM ends. */
final class TestHome {

    private static final Path ALL =
            Path.of(System.getProperty("java.io.tmpdir"), "playcast-engines-" + System.getProperty("user.name"));
    private static final StateDirectory STATE = create();

    private TestHome() {}

    static StateDirectory get() {
        return STATE;
    }

    static int port(String engine) {
        return new Ports(STATE).free(engine);
    }

    /** PostgreSQL's programs are unpacked once for all test runs; it takes longer than a start. */
    private static StateDirectory create() {
        sweep();
        var home = ALL.resolve(Long.toString(ProcessHandle.current().pid()));
        var state = new StateDirectory(home, ALL.resolve("pg-bin")).create();
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shared-engines-stop").unstarted(TestHome::end));
        return state;
    }

    private static void end() {
        SharedEngines.close();
        delete(STATE.home());
    }

    /** A test JVM that was killed could not stop its engines: the next one does. */
    private static void sweep() {
        if (!Files.isDirectory(ALL)) {
            return;
        }
        try (var homes = Files.list(ALL)) {
            homes.filter(TestHome::abandoned).toList().forEach(home -> {
                Orphans.stop(new StateDirectory(home, ALL.resolve("pg-bin")));
                delete(home);
            });
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static boolean abandoned(Path home) {
        var name = home.getFileName().toString();
        return name.chars().allMatch(Character::isDigit) && !usedByAnother(Long.parseLong(name));
    }

    private static boolean usedByAnother(long pid) {
        return pid != ProcessHandle.current().pid() && ProcessStart.of(pid).isPresent();
    }

    private static void delete(Path home) {
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

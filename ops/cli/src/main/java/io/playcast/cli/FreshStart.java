package io.playcast.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Deletes the platform's state, never without a yes, and never a file the platform does not know as its own. */
record FreshStart(Installation installation, Terminal terminal) {

    void run(boolean yes) {
        var home = installation.state().home();
        if (!yes && !agreed("Delete all lobbies, events and keys in " + home + "? [y/N] ")) {
            throw Refusal.failed("Nothing was deleted.");
        }
        installation.state().entries().stream()
                .filter(entry -> !entry.equals(installation.state().run())) // holds the lock of this very start
                .forEach(FreshStart::delete);
        installation.state().create();
        terminal.step("state in " + home + " deleted");
    }

    private boolean agreed(String question) {
        if (!terminal.live() || System.console() == null) {
            throw Refusal.usage("--fresh deletes all lobbies, events and keys; without a terminal to ask, add --yes.");
        }
        return "y".equalsIgnoreCase(System.console().readLine("%s", question).strip());
    }

    private static void delete(Path entry) {
        try (var files = Files.walk(entry)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

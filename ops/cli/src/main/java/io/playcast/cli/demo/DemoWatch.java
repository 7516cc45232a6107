package io.playcast.cli.demo;

import io.playcast.cli.Terminal;
import io.playcast.client.LobbyWatch;
import io.playcast.id.LobbyId;
import io.playcast.lobby.LobbyView;
import io.playcast.session.Milestone;
import io.playcast.session.SessionView;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Says who is there while a demo runs, lets an unwatched game rest, and notices the end. */
final class DemoWatch {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PUSH_COMES = Duration.ofSeconds(30);

    private final Terminal terminal;
    private final LobbyWatch watch;
    private final DemoChildren children;
    private final Optional<GameRest> rest;
    private String shown = "";

    /** @param rest empty for a program that is to go on unwatched */
    DemoWatch(Terminal terminal, LobbyWatch watch, DemoChildren children, Optional<GameRest> rest) {
        this.terminal = terminal;
        this.watch = watch;
        this.children = children;
        this.rest = rest;
    }

    /** 0 when the game was quit or the demo is being closed, 1 when the stream broke. */
    int untilEnd(LobbyId lobby, BooleanSupplier closing) {
        long begun = System.nanoTime();
        boolean seen = false;
        while (!closing.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            if (!children.alive(DemoChildren.GAME)) {
                return end(closing, "The game has ended.", 0);
            }
            var view = watch.lobby(lobby).filter(open -> open.session() != null);
            // The answer that the session has started may be here before the push that says so.
            seen |= view.isPresent();
            boolean over = view.isEmpty() && (seen || System.nanoTime() - begun > PUSH_COMES.toNanos());
            if (over || !children.alive(DemoChildren.AGENT)) {
                return end(closing, "The stream has ended; see " + children.logPath(DemoChildren.AGENT), 1);
            }
            view.ifPresent(this::look);
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return 0;
    }

    private int end(BooleanSupplier closing, String sentence, int exitCode) {
        if (!closing.getAsBoolean()) {
            terminal.say(sentence);
        }
        return exitCode;
    }

    private void look(LobbyView lobby) {
        var session = watch.session(lobby.session().session());
        rest.ifPresent(game ->
                game.watched(session.filter(open -> !open.viewers().isEmpty()).isPresent()));
        show("guests %d, watching %d"
                .formatted(
                        lobby.members().size() - 1,
                        session.map(DemoWatch::watching).orElse(0L)));
    }

    /** On a terminal the line lives; in a pipe it is written when it changes. */
    private void show(String line) {
        if (terminal.live()) {
            terminal.busy(line
                    + FrameRate.lastOf(children.logPath(DemoChildren.AGENT)).orElse(""));
        } else if (!line.equals(shown)) {
            terminal.say(line);
        }
        shown = line;
    }

    private static long watching(SessionView session) {
        return session.viewers().stream()
                .filter(viewer -> viewer.milestone() == Milestone.CONNECTED)
                .count();
    }
}

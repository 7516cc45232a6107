package io.playcast.capture.script;

import io.playcast.capture.Frame;
import io.playcast.capture.input.Hands;
import io.playcast.capture.jna.Memory;
import io.playcast.capture.source.Source;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Takes a script's steps on one screen and goes on as soon as the screen shows that a step worked. */
final class Player {
    private static final String HOLDER = "script";
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration HELD = Duration.ofMillis(60);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final int TRIES = 5;
    /** So many looks in a row that show the same: a third of a second. */
    private static final int STILL = 7;

    private final Source screen;
    private final Hands hands;
    private final Duration patience;

    /** @param patience for each wait */
    Player(Source screen, Hands hands, Duration patience) {
        this.screen = screen;
        this.hands = hands;
        this.patience = patience;
    }

    void play(Script script) {
        script.steps().forEach(this::take);
    }

    private void take(Step step) {
        switch (step) {
            case Step.Drawn(var area) ->
                require(until(patience, () -> look(area).drawn()), step);
            case Step.Steady(var area) -> require(until(patience, new Stillness(area)), step);
            case Step.Press press -> require(press(press), step);
            case Step.Tap(var keysym) -> tap(keysym);
        }
    }

    private boolean press(Step.Press press) {
        var before = look(press.changes());
        for (int i = 0; i < TRIES; i++) {
            tap(press.keysym());
            if (until(ANSWER, () -> look(press.changes()).differsFrom(before))) {
                return true;
            }
        }
        return false;
    }

    /** Held for a few pictures: games look at the keyboard once a picture. */
    private void tap(String keysym) {
        if (!hands.key(HOLDER, keysym, true)) {
            throw new ScriptStuck("This keyboard has no key " + keysym);
        }
        LockSupport.parkNanos(HELD.toNanos());
        hands.key(HOLDER, keysym, false);
    }

    private Pixels look(Area area) {
        if (!area.isInside(screen.width(), screen.height())) {
            throw new ScriptStuck(
                    "The screen is %dx%d, so it has no %s".formatted(screen.width(), screen.height(), area));
        }
        try (Frame frame = screen.frames().take()) {
            screen.grab(frame);
            var colours = new int[area.width() * area.height()];
            for (int i = 0; i < colours.length; i++) {
                long row = frame.data() + (long) (area.y() + i / area.width()) * frame.stride();
                colours[i] = Memory.intAt(row + 4L * (area.x() + i % area.width())) & 0xffffff;
            }
            return new Pixels(colours);
        }
    }

    private static void require(boolean worked, Step step) {
        if (!worked) {
            throw new ScriptStuck("The screen does not answer to: " + step);
        }
    }

    private static boolean until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return true;
    }

    private final class Stillness implements BooleanSupplier {
        private final Area area;
        private Pixels last;
        private int same;

        Stillness(Area area) {
            this.area = area;
        }

        @Override
        public boolean getAsBoolean() {
            var now = look(area);
            Predicate<Pixels> moved = now::differsFrom;
            same = now.drawn() && last != null && !moved.test(last) ? same + 1 : 0;
            last = now;
            return same >= STILL;
        }
    }
}

package io.playcast.cli.demo;

import io.playcast.engines.ChildRecord;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Lets the game rest while nobody watches, so that the first friend does not come to a round already lost. One thread. */
final class GameRest {

    private final ChildRecord game;
    private boolean resting;

    GameRest(ChildRecord game) {
        this.game = game;
    }

    void watched(boolean bySomebody) {
        if (resting == bySomebody && game.alive()) {
            resting = !bySomebody;
            signal(resting ? "-STOP" : "-CONT");
        }
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(game.pid()))
                    .start()
                    .waitFor();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

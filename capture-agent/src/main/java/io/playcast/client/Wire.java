package io.playcast.client;

import java.util.concurrent.CompletableFuture;

/** One connection, dialled once, that carries frames of text. Called on one thread, and heard on the same. */
interface Wire {
    /** Frames leave in the order of the calls. */
    void send(String frame);

    /** What was sent goes out first. */
    CompletableFuture<?> close();

    /** Drops the connection without a word; its ears are told why. */
    void end(Loss loss);

    /** Drops it in order to dial again. @param reason one sentence */
    default void abort(String reason) {
        end(new Loss(reason, false));
    }

    /** Who hears what comes. */
    interface Ears {
        void opened(Wire wire);

        void heard(Wire wire, String text);

        /** Once, and last. */
        void ended(Wire wire, Loss loss);
    }
}

package io.playcast.client;

import io.playcast.Rejected;
import io.playcast.wire.ServerMessage.Welcome;
import java.util.concurrent.CompletableFuture;

/** Passes everything on, and completes a future with the first welcome. */
record TellsWhenReady(ClientListener listener, CompletableFuture<Welcome> ready) implements ClientListener {
    @Override
    public void welcomed(Welcome welcome) {
        listener.welcomed(welcome);
        ready.complete(welcome);
    }

    @Override
    public void pushed(Push push) {
        listener.pushed(push);
    }

    @Override
    public void lost(String reason) {
        listener.lost(reason);
    }

    @Override
    public void gaveUp(String reason) {
        ready.completeExceptionally(new Rejected("client.gave-up", reason));
        listener.gaveUp(reason);
    }
}

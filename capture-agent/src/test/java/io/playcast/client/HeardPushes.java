package io.playcast.client;

import io.playcast.wire.ServerMessage.Welcome;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a listener is told. */
final class HeardPushes implements ClientListener {
    final List<Push> pushes = new ArrayList<>();
    final List<String> welcomes = new ArrayList<>();
    final List<String> losses = new ArrayList<>();
    final List<String> ends = new ArrayList<>();

    @Override
    public void welcomed(Welcome welcome) {
        welcomes.add(welcome.line());
    }

    @Override
    public void pushed(Push push) {
        pushes.add(push);
    }

    @Override
    public void lost(String reason) {
        losses.add(reason);
    }

    @Override
    public void gaveUp(String reason) {
        ends.add(reason);
    }
}

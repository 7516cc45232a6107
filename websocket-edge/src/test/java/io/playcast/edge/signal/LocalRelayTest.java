package io.playcast.edge.signal;

import io.playcast.edge.limit.Allowance.PerMinute;
import io.playcast.edge.socket.Connections;

class LocalRelayTest extends RelayContract {
    private final Connections connections = new Connections(Runnable::run, clock, new PerMinute(1_000, 2_000));
    private final Relay relay = new LocalRelay(connections, clock);

    @Override
    Relay from() {
        return relay;
    }

    @Override
    Relay to() {
        return relay;
    }

    @Override
    Connections connections() {
        return connections;
    }
}

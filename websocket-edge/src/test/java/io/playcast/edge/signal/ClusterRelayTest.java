package io.playcast.edge.signal;

import static io.playcast.twin.SomeIds.AGENT_END;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.SESSION;
import static io.playcast.twin.SomeIds.TABLET;
import static io.playcast.twin.SomeIds.VIEWER_END;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.edge.limit.Allowance.PerMinute;
import io.playcast.edge.signal.Ends.Holder;
import io.playcast.edge.socket.Connections;
import io.playcast.twin.InMemoryPubSub;
import io.playcast.twin.RecordingSession;
import io.playcast.wire.ServerMessage.Signal;
import org.junit.jupiter.api.Test;

class ClusterRelayTest extends RelayContract {
    private final InMemoryPubSub channels = InMemoryPubSub.first();
    private final Connections there = new Connections(Runnable::run, clock, new PerMinute(1_000, 2_000));
    private final Relay from =
            new ClusterRelay(new Connections(Runnable::run, clock, new PerMinute(1_000, 2_000)), channels, clock);
    private final Relay to = new ClusterRelay(there, channels.another(), clock);

    @Override
    Relay from() {
        return from;
    }

    @Override
    Relay to() {
        return to;
    }

    @Override
    Connections connections() {
        return there;
    }

    @Test
    void while_the_channels_are_away_signals_are_kept() {
        var tablet = new RecordingSession();
        connect(tablet, TABLET);
        channels.up(false);
        from.pass(
                new Holder(BEN, TABLET),
                "signal.offer",
                new Signal(SESSION, AGENT_END, VIEWER_END, 1, "v=0", null, null, null));
        assertThat(types(tablet)).containsExactly("welcome");
        channels.up(true);

        from.look();

        assertThat(types(tablet)).containsExactly("welcome", "signal.offer");
    }
}

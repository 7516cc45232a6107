package io.playcast.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LagTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Lag lag = new Lag("playcast.projection.lag", Tags.of("projection", "lobbies"), clock, meters);

    @Test
    void it_grows_while_an_event_waits_and_stays_when_that_is_done() {
        lag.begin(Instant.EPOCH);
        now.set(Instant.EPOCH.plusSeconds(3));
        assertThat(gauge()).isEqualTo(3);
        lag.done();
        now.set(Instant.EPOCH.plusSeconds(60));
        assertThat(gauge()).isEqualTo(3);
    }

    @Test
    void a_clock_that_went_back_gives_no_negative_lag() {
        lag.begin(Instant.EPOCH.plusSeconds(5));
        assertThat(gauge()).isZero();
    }

    private double gauge() {
        return meters.get("playcast.projection.lag")
                .tag("projection", "lobbies")
                .gauge()
                .value();
    }
}

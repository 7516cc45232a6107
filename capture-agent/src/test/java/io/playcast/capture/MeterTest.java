package io.playcast.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.playcast.capture.send.PeerStats;
import org.junit.jupiter.api.Test;

class MeterTest {

    private final Meter meter = new Meter(30);

    @Test
    void a_window_says_how_long_half_and_nearly_all_frames_took() {
        for (int i = 1; i <= 100; i++) meter.took(Step.ENCODE, i * 1_000_000L);
        var window = meter.window();
        assertThat(window.stagesMs().encode().p50()).isBetween(50.0, 51.0);
        assertThat(window.stagesMs().encode().p95()).isBetween(95.0, 96.0);
        assertThat(window.stagesMs().capture().p50()).isZero();
    }

    @Test
    void a_window_begins_where_the_last_one_ended() {
        meter.took(Step.SEND, 1_000_000);
        meter.sent(1000);
        meter.dropped();
        var first = meter.window();
        var second = meter.window();
        assertThat(first.fps()).isPositive();
        assertThat(first.bitrate()).isCloseTo(first.fps() * 8000, withinPercentage(0.001));
        assertThat(first.dropped()).isOne();
        assertThat(second.fps()).isZero();
        assertThat(second.dropped()).isZero();
        assertThat(second.stagesMs().send().p50()).isZero();
        assertThat(second.fromMs()).isLessThan(second.toMs());
    }

    @Test
    void only_the_last_512_frames_of_a_step_count() {
        for (int i = 0; i < 2000; i++) meter.took(Step.CAPTURE, i < 1000 ? 9_000_000 : 1_000_000);
        assertThat(meter.window().stagesMs().capture().p95()).isEqualTo(1.0);
    }

    @Test
    void a_viewers_report_joins_the_pipeline_and_its_own_way() {
        meter.sent(1000);
        var report = meter.window().with(new PeerStats(12.5, 2, 0.01, 3, 4, 5));
        assertThat(report.rtt()).isEqualTo(12.5);
        assertThat(report.loss()).isEqualTo(0.01);
        assertThat(meter.window().with(PeerStats.NONE).rtt()).isNull();
    }
}

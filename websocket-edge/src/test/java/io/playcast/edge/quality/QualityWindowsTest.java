package io.playcast.edge.quality;

import static io.playcast.twin.SomeIds.AGENT_END;
import static io.playcast.twin.SomeIds.SESSION;
import static io.playcast.twin.SomeIds.VIEWER_END;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Rejected;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.quality.QualityCommand.AppendQuality;
import io.playcast.quality.QualityWindow;
import io.playcast.twin.ManualClock;
import io.playcast.twin.RecordingGateway;
import io.playcast.twin.SomeAddresses;
import org.junit.jupiter.api.Test;

class QualityWindowsTest {
    private static final long START = 1_000_000_000_000L;

    private final ManualClock clock = new ManualClock();
    private final RecordingGateway gateway = new RecordingGateway();
    private final OpenWindows windows = new OpenWindows();
    private final QualityBatch batch =
            new QualityBatch(windows, new Commands(gateway, SomeAddresses.WHERE_FROM), new Ids(clock), "edge-1");

    @Test
    void five_reports_become_one_window_once_it_is_over() {
        for (int second = 1; second <= 5; second++) {
            report(START + second * 1_000L, 20 + second);
        }
        batch.flush(START + 5_500);
        assertThat(gateway.commands()).isEmpty();

        batch.flush(START + 6_000);

        var reported = appended(0).windows().getFirst();
        assertThat(reported.connection()).isEqualTo(VIEWER_END);
        assertThat(reported.window().from()).isEqualTo(START);
        assertThat(reported.window().to()).isEqualTo(START + 5_000);
        assertThat(reported.window().fps()).isEqualTo(23);
    }

    @Test
    void a_report_of_the_next_window_ends_the_one_before() {
        report(START + 5_000, 30);
        report(START + 6_000, 10);

        batch.flush(START + 6_000);

        assertThat(appended(0).windows()).hasSize(1);
        assertThat(appended(0).windows().getFirst().window().fps()).isEqualTo(30);
    }

    @Test
    void a_client_with_a_wrong_clock_is_judged_by_ours() {
        long now = START + 2_500;
        windows.add(SESSION, VIEWER_END, window(now + 3_600_000, 30), now);

        batch.flush(START + 6_000);

        assertThat(appended(0).windows().getFirst().window().from()).isEqualTo(START);
    }

    @Test
    void both_ends_travel_in_one_command() {
        report(START + 1_000, 30);
        windows.add(SESSION, AGENT_END, window(START + 1_000, 60), START + 1_000);

        batch.flush(START + 6_000);

        assertThat(gateway.commands()).hasSize(1);
        assertThat(appended(0).windows()).hasSize(2);
        assertThat(appended(0).node()).isEqualTo("edge-1");
    }

    @Test
    void windows_wait_while_the_store_is_away() {
        report(START + 1_000, 30);
        gateway.answers(_ -> {
            throw new IllegalStateException("away");
        });
        batch.flush(START + 6_000);

        gateway.answers(_ -> null);
        batch.flush(START + 7_000);
        batch.flush(START + 8_000);

        assertThat(gateway.commands()).hasSize(2);
        assertThat(appended(1).windows()).isEqualTo(appended(0).windows());
    }

    @Test
    void windows_the_store_refuses_are_not_sent_for_ever() {
        report(START + 1_000, 30);
        gateway.answers(_ -> {
            throw new Rejected("bad-request", "no");
        });

        batch.flush(START + 6_000);
        batch.flush(START + 7_000);

        assertThat(gateway.commands()).hasSize(1);
    }

    private AppendQuality appended(int index) {
        return gateway.commands(AppendQuality.class).get(index);
    }

    private void report(long at, double fps) {
        windows.add(SESSION, VIEWER_END, window(at, fps), at);
    }

    private static QualityWindow window(long to, double fps) {
        return new QualityWindow(to - 1_000, to, fps, 1e6, null, null, null, 0, 0, 0);
    }
}

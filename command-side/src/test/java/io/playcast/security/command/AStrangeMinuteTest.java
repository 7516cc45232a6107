package io.playcast.security.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.id.SecurityId;
import io.playcast.id.Ulid;
import io.playcast.security.SecurityEvent.FramesMalformed;
import io.playcast.security.SecurityEvent.LoginsFailed;
import io.playcast.security.SecurityEvent.RateLimitHit;
import io.playcast.security.Sighting.Kind;
import io.playcast.security.command.Strangeness.Strange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Given three hundred minutes with a few wrong passwords and some that asked too much, as every evening has them. */
class AStrangeMinuteTest {
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

    private final Strangeness strangeness = new Strangeness();
    private final Random random = new Random(7);
    private int minute;
    private int next;

    @Test
    void one_in_which_many_frames_break_is_found_though_no_rule_would() {
        assertThat(everyday(300)).isEmpty();

        var planted = AT.plus(Duration.ofMinutes(minute));
        strangeness.add(Kind.FRAME_MALFORMED, new FramesMalformed(id(), null, null, planted, 90));
        var found = everyday(2);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().minute()).isEqualTo(planted);
        assertThat(found.getFirst().score()).isBetween(500, 1000);
        assertThat(found.getFirst().evidence()).hasSizeBetween(1, SecurityRules.EVIDENCE_MOST);
    }

    @Test
    void after_it_an_everyday_one_is_none() {
        everyday(300);
        strangeness.add(
                Kind.FRAME_MALFORMED, new FramesMalformed(id(), null, null, AT.plus(Duration.ofMinutes(minute)), 90));
        everyday(2);

        assertThat(everyday(60)).isEmpty();
    }

    @Test
    void nothing_is_strange_before_there_is_something_to_compare_with() {
        strangeness.add(Kind.FRAME_MALFORMED, new FramesMalformed(id(), null, null, AT, 10_000));

        minute = 1;
        assertThat(everyday(30)).isEmpty();
    }

    private List<Strange> everyday(int minutes) {
        var found = new ArrayList<Strange>();
        for (int i = 0; i < minutes; i++, minute++) {
            var at = AT.plus(Duration.ofMinutes(minute));
            var wrong = new LoginsFailed(id(), null, null, at, 1 + random.nextInt(6));
            strangeness.add(Kind.LOGIN_FAILED, wrong).ifPresent(found::add);
            var many = new RateLimitHit(id(), null, null, at, 1 + random.nextInt(12));
            strangeness.add(Kind.RATE_LIMIT_HIT, many).ifPresent(found::add);
        }
        return found;
    }

    private SecurityId id() {
        return new SecurityId(Ulid.of(next++, new byte[10]));
    }
}

package io.playcast.security.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.id.AddressPseudonym;
import io.playcast.id.SecurityId;
import io.playcast.id.Ulid;
import io.playcast.id.UserId;
import io.playcast.security.IntrusionRule;
import io.playcast.security.IntrusionRule.Response;
import io.playcast.security.SecurityEvent.FramesMalformed;
import io.playcast.security.SecurityEvent.LoginsFailed;
import io.playcast.security.SecurityEvent.OriginRefused;
import io.playcast.security.SecurityEvent.RateLimitHit;
import io.playcast.security.SecurityEvent.SeatsHopped;
import io.playcast.security.SecurityEvent.TokenReused;
import io.playcast.security.Sighted;
import io.playcast.security.Sighting.Kind;
import io.playcast.security.command.Sightings.Suspicion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Given nothing seen so far, each rule with the last sighting that is too little and the first that is enough. */
class SeeingAnIntrusionTest {
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final UserId BOB = new UserId("01JDA0000000000000000000BB");
    private static final AddressPseudonym HERE = new AddressPseudonym("kVx2b0Qe1aZs");

    private final Sightings sightings = new Sightings();
    private int next;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STRANGE_MINUTE")
    void one_too_few_is_none_and_one_more_is_one(IntrusionRule rule) {
        if (rule.enough() > 1) {
            assertThat(suspected(rule, see(rule.kind(), HERE, BOB, rule.enough() - 1, AT)))
                    .isEmpty();
        }

        var found = suspected(rule, see(rule.kind(), HERE, BOB, 1, AT.plusSeconds(10)));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().count()).isEqualTo(rule.enough());
        assertThat(found.getFirst().evidence()).hasSize(rule.enough() > 1 ? 2 : 1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STRANGE_MINUTE")
    void what_is_past_its_time_counts_no_more(IntrusionRule rule) {
        if (rule.enough() == 1) {
            return;
        }
        see(rule.kind(), HERE, BOB, rule.enough() - 1, AT);

        var later = AT.plus(rule.within()).plusSeconds(1);
        assertThat(suspected(rule, see(rule.kind(), HERE, BOB, 1, later))).isEmpty();
    }

    @Test
    void others_are_not_suspected_for_it() {
        see(Kind.LOGIN_FAILED, HERE, null, 19, AT);

        assertThat(see(Kind.LOGIN_FAILED, new AddressPseudonym("anotherplace"), null, 19, AT))
                .isEmpty();
        assertThat(see(Kind.FRAME_MALFORMED, HERE, null, 19, AT)).isEmpty();
    }

    @Test
    void what_led_to_a_suspicion_leads_to_no_second_one() {
        assertThat(see(Kind.LOGIN_FAILED, HERE, null, 20, AT)).hasSize(1);

        assertThat(see(Kind.LOGIN_FAILED, HERE, null, 1, AT)).isEmpty();
    }

    @Test
    void the_same_event_twice_counts_once() {
        var event = event(Kind.LOGIN_FAILED, HERE, null, 15, AT);

        assertThat(sightings.add(Kind.LOGIN_FAILED, event)).isEmpty();
        assertThat(sightings.add(Kind.LOGIN_FAILED, event)).isEmpty();
    }

    @Test
    void an_account_that_is_tried_from_everywhere_is_seen_though_no_address_is() {
        for (int i = 0; i < 19; i++) {
            assertThat(see(Kind.LOGIN_FAILED, new AddressPseudonym("address%05d".formatted(i)), BOB, 1, AT))
                    .isEmpty();
        }

        assertThat(see(Kind.LOGIN_FAILED, new AddressPseudonym("onemoreplace"), BOB, 1, AT))
                .extracting(Suspicion::rule)
                .containsExactly(IntrusionRule.GUESSING_AN_ACCOUNT);
    }

    @Test
    void evidence_is_never_more_than_an_event_may_hold() {
        for (int i = 0; i < 49; i++) {
            see(Kind.ORIGIN_REFUSED, HERE, null, 1, AT.plus(Duration.ofSeconds(i)));
        }

        assertThat(see(Kind.ORIGIN_REFUSED, HERE, null, 1, AT.plusSeconds(60))
                        .getFirst()
                        .evidence())
                .hasSize(SecurityRules.EVIDENCE_MOST);
    }

    @Test
    void the_victims_of_a_foreign_page_are_not_blocked() {
        assertThat(IntrusionRule.FOREIGN_PAGE.response()).isEqualTo(Response.NONE);
        assertThat(IntrusionRule.GUESSING.response()).isEqualTo(Response.BLOCK_ADDRESS);
    }

    private static List<Suspicion> suspected(IntrusionRule rule, List<Suspicion> all) {
        return all.stream().filter(one -> one.rule() == rule).toList();
    }

    private List<Suspicion> see(Kind kind, AddressPseudonym from, UserId user, int count, Instant at) {
        return sightings.add(kind, event(kind, from, user, count, at));
    }

    private Sighted event(Kind kind, AddressPseudonym from, UserId user, int count, Instant at) {
        var id = new SecurityId(Ulid.of(next++, new byte[10]));
        return switch (kind) {
            case LOGIN_FAILED -> new LoginsFailed(id, from, user, at, count);
            case ORIGIN_REFUSED -> new OriginRefused(id, from, user, at, count);
            case TOKEN_REUSED -> new TokenReused(id, from, user, at, count);
            case RATE_LIMIT_HIT -> new RateLimitHit(id, from, user, at, count);
            case FRAME_MALFORMED -> new FramesMalformed(id, from, user, at, count);
            case SEAT_HOPPED -> new SeatsHopped(id, from, user, at, count);
        };
    }
}

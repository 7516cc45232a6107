package io.playcast.security.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.id.LobbyId;
import io.playcast.id.Ulid;
import io.playcast.id.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Given somebody who came into eleven lobbies, one a second. */
class HoppingFromSeatToSeatTest {
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final UserId EVE = new UserId("01JDA0000000000000000000EV");
    private static final UserId BOB = new UserId("01JDA0000000000000000000BB");

    private final SeatHops hops = new SeatHops();

    HoppingFromSeatToSeatTest() {
        for (int i = 1; i < SeatHops.LOBBIES; i++) {
            assertThat(hops.came(EVE, lobby(i), AT.plusSeconds(i))).isZero();
        }
    }

    @Test
    void when_they_come_into_one_more_it_is_too_many() {
        assertThat(hops.came(EVE, lobby(99), AT.plusSeconds(12))).isEqualTo(SeatHops.LOBBIES);
    }

    @Test
    void when_they_come_back_into_one_of_them_it_is_not() {
        assertThat(hops.came(EVE, lobby(3), AT.plusSeconds(12))).isZero();
    }

    @Test
    void when_the_first_is_more_than_a_minute_ago_it_is_not() {
        assertThat(hops.came(EVE, lobby(99), AT.plusSeconds(62))).isZero();
    }

    @Test
    void when_somebody_else_comes_it_is_not() {
        assertThat(hops.came(BOB, lobby(99), AT.plusSeconds(12))).isZero();
    }

    @Test
    void once_told_it_counts_anew() {
        hops.came(EVE, lobby(99), AT.plusSeconds(12));

        assertThat(hops.came(EVE, lobby(100), AT.plusSeconds(13))).isZero();
    }

    private static LobbyId lobby(int number) {
        return new LobbyId(Ulid.of(number, new byte[10]));
    }
}

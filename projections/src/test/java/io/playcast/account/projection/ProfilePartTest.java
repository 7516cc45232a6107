package io.playcast.account.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountEvent.Erased;
import io.playcast.account.AccountEvent.Registered;
import io.playcast.account.AccountEvent.RoleGranted;
import io.playcast.account.AccountRole;
import io.playcast.given.Played;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyEvent.PadAssigned;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.session.DetachReason;
import io.playcast.session.EndReason;
import io.playcast.session.SessionEvent.ViewerDetached;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfilePartTest {
    private static final Instant EIGHT = Instant.parse("2026-01-02T20:00:00Z");

    private final Played evening = Played.evening();
    private final UserId guest = evening.guest();

    @Test
    void a_session_says_who_showed_it_and_who_watched_for_how_long() {
        var events = new ArrayList<Object>(evening.openSession());
        events.add(evening.ended());
        var people = fold(events).people();
        assertThat(people.get(evening.host().value()).sessionsShown()).isEqualTo(1);
        assertThat(people.get(guest.value()).sessionsWatched()).isEqualTo(1);
        assertThat(people.get(guest.value()).watchedMs())
                .as("from the second event to the fourth")
                .isEqualTo(120_000);
    }

    @Test
    void whoever_leaves_before_the_end_watched_until_then_and_coming_again_is_no_other_session() {
        var attached = evening.openSession().get(1);
        var left = new ViewerDetached(evening.session(), guest, evening.viewerEnd(), DetachReason.LEFT);
        var sums = fold(List.of(evening.openSession().getFirst(), attached, left, attached, left, evening.ended()))
                .people()
                .get(guest.value());
        assertThat(sums.watchedMs()).isEqualTo(120_000);
        assertThat(sums.sessionsWatched()).isEqualTo(1);
    }

    @Test
    void what_is_over_leaves_nothing_running() {
        var events = new ArrayList<Object>(evening.openSession());
        events.add(evening.ended());
        assertThat(fold(events).running()).isEmpty();
        events = new ArrayList<>(evening.openLobby());
        events.add(evening.closed());
        assertThat(fold(events).running()).isEmpty();
    }

    @Test
    void a_pad_in_hand_counts_while_the_session_runs_and_no_longer() {
        var device = new DeviceId(guest.value());
        var events = new ArrayList<Object>(evening.openLobby());
        events.add(new SessionEnded(evening.lobby(), evening.session(), EndReason.HOST_ENDED));
        events.add(new PadAssigned(evening.lobby(), guest, device, -1));
        var people = fold(events).people();
        assertThat(people.get(guest.value()).playedMs())
                .as("the minute between start and end")
                .isEqualTo(60_000);
        assertThat(people.get(guest.value()).lobbiesHosted()).isZero();
        assertThat(people.get(evening.host().value()).lobbiesHosted()).isEqualTo(1);
    }

    @Test
    void an_account_says_what_it_may_and_since_when() {
        var sums = fold(List.of(new Registered(guest), new RoleGranted(guest, evening.host(), AccountRole.ANALYST)))
                .people()
                .get(guest.value());
        assertThat(sums.created()).isEqualTo(EIGHT);
        assertThat(sums.account().roles()).containsExactly(AccountRole.PLAYER, AccountRole.ANALYST);
    }

    @Test
    void of_whoever_is_forgotten_nothing_is_left_whatever_comes_before_or_after() {
        var erased = fold(List.of(new Registered(guest), new Erased(guest, evening.host())))
                .people()
                .get(guest.value());
        var watched = fold(List.copyOf(evening.openSession())).people().get(guest.value());
        assertThat(erased).isEqualTo(ProfileSums.FORGOTTEN);
        assertThat(watched.plus(erased)).isEqualTo(ProfileSums.FORGOTTEN);
        assertThat(erased.minus(watched).plus(watched)).isEqualTo(ProfileSums.FORGOTTEN);
    }

    /** One event a minute. */
    private static ProfilePart fold(List<?> events) {
        ProfilePart part = null;
        for (int i = 0; i < events.size(); i++) {
            part = ProfilePart.after(part, events.get(i), EIGHT.plusSeconds(60L * i));
        }
        return part;
    }
}

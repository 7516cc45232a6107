package io.playcast.profile.projection;

import io.playcast.account.AccountView;
import io.playcast.dynamo.Sums.Tally;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one stream says about a person, or all of them together. Ids, moments and numbers; nothing typed.
 *
 * @param account from the account's own stream only
 * @param created when the account came to be
 * @param lastSeen when the person's presence last changed
 * @param lobbiesHosted lobbies whose host the person ever was
 * @param lobbiesJoined lobbies the person was ever in, as host or not
 * @param sessionsShown sessions on an agent of the person's
 * @param sessionsWatched sessions of which the person ever got the picture
 * @param watchedMs milliseconds with a peer connection to an agent, all devices added up, pauses included
 * @param playedMs milliseconds with a pad in hand while the lobby's session ran, all devices added up, pauses included
 * @param erased whether the person is forgotten: then there is nothing else, and nothing is ever added
 */
public record ProfileSums(
        @Nullable AccountView account,
        @Nullable Instant created,
        @Nullable Instant lastSeen,
        int lobbiesHosted,
        int lobbiesJoined,
        int sessionsShown,
        int sessionsWatched,
        long watchedMs,
        long playedMs,
        boolean erased)
        implements Tally<ProfileSums> {
    static final ProfileSums NONE = new ProfileSums(null, null, null, 0, 0, 0, 0, 0, 0, false);
    static final ProfileSums FORGOTTEN = new ProfileSums(null, null, null, 0, 0, 0, 0, 0, 0, true);

    static ProfileSums of(AccountView account, Instant created) {
        return new ProfileSums(account, created, null, 0, 0, 0, 0, 0, 0, false);
    }

    static ProfileSums seen(Instant time) {
        return new ProfileSums(null, null, time, 0, 0, 0, 0, 0, 0, false);
    }

    static ProfileSums lobby(boolean hosted, long playedMs) {
        return new ProfileSums(null, null, null, hosted ? 1 : 0, 1, 0, 0, 0, playedMs, false);
    }

    static ProfileSums shown() {
        return new ProfileSums(null, null, null, 0, 0, 1, 0, 0, 0, false);
    }

    static ProfileSums watched(long ms) {
        return new ProfileSums(null, null, null, 0, 0, 0, 1, ms, 0, false);
    }

    @Override
    public ProfileSums plus(ProfileSums more) {
        return erased || more.erased ? FORGOTTEN : added(more, 1, or(account, more.account), or(created, more.created));
    }

    @Override
    public ProfileSums minus(ProfileSums less) {
        return erased
                ? this
                : added(less, -1, less.account == null ? account : null, less.created == null ? created : null);
    }

    private ProfileSums added(
            ProfileSums other, int sign, @Nullable AccountView itsAccount, @Nullable Instant itsBeginning) {
        return new ProfileSums(
                itsAccount,
                itsBeginning,
                later(lastSeen, other.lastSeen),
                lobbiesHosted + sign * other.lobbiesHosted,
                lobbiesJoined + sign * other.lobbiesJoined,
                sessionsShown + sign * other.sessionsShown,
                sessionsWatched + sign * other.sessionsWatched,
                watchedMs + sign * other.watchedMs,
                playedMs + sign * other.playedMs,
                false);
    }

    private static <T> @Nullable T or(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}

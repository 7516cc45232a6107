package io.playcast.profile.projection;

import io.playcast.account.AccountEvent;
import io.playcast.account.AccountEvent.Erased;
import io.playcast.account.AccountView;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyEvent;
import io.playcast.presence.PresenceEvent;
import io.playcast.session.SessionEvent;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one stream says about people: a row of its own, which has seen its own stream only.
 *
 * @param people by user id, what is added to the sums of each
 * @param running what goes on in the stream, and since when: connections, pads in hand, the session; nothing once it is over
 */
public record ProfilePart(Map<String, ProfileSums> people, Map<String, Instant> running) {
    private static final ProfilePart NOTHING = new ProfilePart(Map.of(), Map.of());

    public ProfilePart {
        people = new TreeMap<>(people);
        running = new TreeMap<>(running);
    }

    static ProfilePart after(@Nullable ProfilePart before, Object event, Instant time) {
        var part = before == null ? NOTHING : before;
        return switch (event) {
            case AccountEvent e -> part.account(e, time);
            case PresenceEvent e -> part.with(e.user(), ProfileSums.seen(time));
            case SessionEvent e -> WatchingFold.after(part, e, time);
            case LobbyEvent e -> PlayingFold.after(part, e, time);
            case Object _ -> part;
        };
    }

    private ProfilePart account(AccountEvent event, Instant time) {
        if (event instanceof Erased) {
            return with(event.user(), ProfileSums.FORGOTTEN);
        }
        var known = people.get(event.user().value());
        if (known != null && known.erased()) {
            return this;
        }
        var created = known == null || known.created() == null ? time : known.created();
        return with(
                event.user(),
                ProfileSums.of(AccountView.after(known == null ? null : known.account(), event), created));
    }

    ProfilePart with(UserId user, ProfileSums sums) {
        var changed = new TreeMap<>(people);
        changed.put(user.value(), sums);
        return new ProfilePart(changed, running);
    }

    ProfilePart begun(String what, Instant time) {
        var changed = new TreeMap<>(running);
        changed.putIfAbsent(what, time);
        return new ProfilePart(people, changed);
    }

    ProfilePart over(String what) {
        var changed = new TreeMap<>(running);
        changed.remove(what);
        return new ProfilePart(people, changed);
    }
}

package io.playcast.account.projection;

import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.HostTransferred;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.PadAssigned;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who hosted a lobby, who was in it, and who held a pad in it for how long while something ran. */
final class PlayingFold {
    private static final String SESSION = "session";
    private static final char OF = '/';

    private PlayingFold() {}

    /** Most of what happens in a lobby is of no concern here. */
    static ProfilePart after(ProfilePart part, LobbyEvent event, Instant time) {
        if (event instanceof LobbyCreated e) {
            return there(part, e.host(), true, 0);
        } else if (event instanceof HostTransferred e) {
            return there(part, e.to(), true, 0);
        } else if (event instanceof MemberJoined e) {
            return there(part, e.user(), false, 0);
        } else if (event instanceof PadAssigned e) {
            return e.pad() < 0
                    ? dropped(part, pad(e.user(), e.device()), time)
                    : part.begun(pad(e.user(), e.device()), time);
        } else if (event instanceof MemberLeft e) {
            return allDropped(part, e.user().value() + OF, time);
        } else if (event instanceof SessionStarted) {
            return part.begun(SESSION, time);
        } else if (event instanceof SessionEnded) {
            return paused(part, time);
        } else if (event instanceof LobbyClosed) {
            return allDropped(part, "", time).over(SESSION);
        }
        return part;
    }

    private static String pad(UserId user, DeviceId device) {
        return user.value() + OF + device.value();
    }

    /** Pads stay in hand; what was played until now is counted. */
    private static ProfilePart paused(ProfilePart part, Instant time) {
        var now = part;
        for (var pad : pads(part, "")) {
            now = dropped(now, pad, time).begun(pad, time);
        }
        return now.over(SESSION);
    }

    private static ProfilePart allDropped(ProfilePart part, String prefix, Instant time) {
        var now = part;
        for (var pad : pads(part, prefix)) {
            now = dropped(now, pad, time);
        }
        return now;
    }

    private static List<String> pads(ProfilePart part, String prefix) {
        return part.running().keySet().stream()
                .filter(what -> what.startsWith(prefix) && !what.equals(SESSION))
                .toList();
    }

    private static ProfilePart dropped(ProfilePart part, String pad, Instant time) {
        var held = part.running().get(pad);
        var begun = part.running().get(SESSION);
        if (held == null || begun == null) {
            return part.over(pad);
        }
        var since = held.isAfter(begun) ? held : begun;
        long ms = Math.max(0, Duration.between(since, time).toMillis());
        return there(part, new UserId(pad.substring(0, pad.indexOf(OF))), false, ms)
                .over(pad);
    }

    private static ProfilePart there(ProfilePart part, UserId user, boolean host, long ms) {
        var known = part.people().getOrDefault(user.value(), ProfileSums.NONE);
        return part.with(user, ProfileSums.lobby(host || known.lobbiesHosted() > 0, known.playedMs() + ms));
    }
}

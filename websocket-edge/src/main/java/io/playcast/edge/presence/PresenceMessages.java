package io.playcast.edge.presence;

import io.playcast.Rejected;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Asked;
import io.playcast.edge.stream.Streams;
import io.playcast.id.UserId;
import io.playcast.wire.PresenceMessage;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers what clients say of their own presence and ask of others'. Blocks on the commit, or on the directory. */
@Component
public final class PresenceMessages {
    private final OwnPresence own;
    private final PresenceWatch watch;
    private final Streams streams;

    public PresenceMessages(OwnPresence own, PresenceWatch watch, Streams streams) {
        this.own = own;
        this.watch = watch;
        this.streams = streams;
    }

    public Answer answer(Asked asked, PresenceMessage message) {
        switch (message) {
            case PresenceMessage.Set m -> own.set(asked, m);
            case PresenceMessage.Watch m -> {
                requireMayWatch(asked, m.users());
                watch.watch(asked.from(), m.users());
            }
            case PresenceMessage.Unwatch m when m.users() != null -> watch.unwatch(asked.from(), m.users());
            case PresenceMessage.Unwatch _ -> watch.unwatchAll(asked.from());
        }
        return Answer.OK;
    }

    /** A guest is here for one lobby, and so are the people a guest may hear of. */
    private void requireMayWatch(Asked asked, List<UserId> users) {
        if (users.size() > PresenceWatch.MOST) {
            throw Rejected.badRequest("data.users", "At most " + PresenceWatch.MOST + " people");
        }
        var only = asked.who().principal().lobby();
        if (only == null) {
            return;
        }
        var lobby = asked.from().streams().contains(only.toString())
                ? streams.pushedLobby(only)
                : streams.lobby(only).map(seen -> seen.view());
        if (lobby.isEmpty()
                || lobby.get().member(asked.user()).isEmpty()
                || !users.stream().allMatch(user -> lobby.get().member(user).isPresent())) {
            throw new Rejected("access.one-lobby", "A guest hears of the people of one lobby only", "data.users", 0);
        }
    }
}

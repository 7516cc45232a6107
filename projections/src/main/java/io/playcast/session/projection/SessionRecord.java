package io.playcast.session.projection;

import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.session.Profile;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionEvent.MilestoneReached;
import io.playcast.session.SessionEvent.QualityAutomated;
import io.playcast.session.SessionEvent.QualityChanged;
import io.playcast.session.SessionEvent.StreamEnded;
import io.playcast.session.SessionEvent.StreamOpened;
import io.playcast.session.SessionEvent.StreamPaused;
import io.playcast.session.SessionEvent.StreamResumed;
import io.playcast.session.SessionEvent.TroubleReported;
import io.playcast.session.SessionEvent.ViewerAttached;
import io.playcast.session.SessionEvent.ViewerDetached;
import io.playcast.session.SessionView.Summary;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stays of a session for good: who showed what to whom, from when to when.
 *
 * @param watched everybody who ever watched, in order of first coming
 * @param ended null while it can be watched
 */
public record SessionRecord(
        SessionId session,
        LobbyId lobby,
        DeviceId agent,
        UserId owner,
        Profile profile,
        Instant opened,
        List<UserId> watched,
        @Nullable Instant ended,
        @Nullable Summary summary) {

    /** @param before null before the first event, which is always StreamOpened */
    public static SessionRecord after(@Nullable SessionRecord before, SessionEvent event, Instant time) {
        if (event instanceof StreamOpened e) {
            return new SessionRecord(
                    e.session(), e.lobby(), e.agent(), e.owner(), e.profile(), time, List.of(), null, null);
        }
        if (before == null) {
            throw new IllegalStateException("the stream " + event.session() + " does not begin with StreamOpened");
        }
        return switch (event) {
            case StreamOpened _, ViewerDetached _, MilestoneReached _, QualityChanged _, QualityAutomated _ -> before;
            case TroubleReported _, StreamPaused _, StreamResumed _ -> before;
            case ViewerAttached e -> before.watchedBy(e.viewer());
            case StreamEnded e ->
                before.endedWith(new Summary(e.reason(), e.seconds(), e.viewers(), e.minutes()), time);
        };
    }

    private SessionRecord watchedBy(UserId viewer) {
        var all = Stream.concat(watched.stream(), Stream.of(viewer)).distinct().toList();
        return new SessionRecord(session, lobby, agent, owner, profile, opened, all, ended, summary);
    }

    private SessionRecord endedWith(Summary how, Instant time) {
        return new SessionRecord(session, lobby, agent, owner, profile, opened, watched, time, how);
    }
}

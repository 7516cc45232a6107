package io.playcast.session.projection;

import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.session.Profile;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionEvent.StreamEnded;
import io.playcast.session.SessionEvent.StreamOpened;
import io.playcast.session.SessionEvent.ViewerAttached;
import io.playcast.session.SessionView.Summary;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stays of a session for good: who showed what to whom, from when to when.
 *
 * @param watched everybody who ever watched, in order of first coming
 * @param ended null while it can be watched
 * @param summary why it ended, how long it was and how many minutes were watched in which quality; null before
 */
public record SessionRecord(
        SessionId session,
        LobbyId lobby,
        DeviceId agent,
        UserId owner,
        Profile profile,
        Instant opened,
        List<UserId> watched,
        Course course,
        @Nullable Instant ended,
        @Nullable Summary summary) {

    /** @param before null before the first event, which is always StreamOpened */
    public static SessionRecord after(@Nullable SessionRecord before, SessionEvent event, Instant time) {
        if (event instanceof StreamOpened e) {
            return new SessionRecord(
                    e.session(),
                    e.lobby(),
                    e.agent(),
                    e.owner(),
                    e.profile(),
                    time,
                    List.of(),
                    Course.BEGINNING,
                    null,
                    null);
        }
        if (before == null) {
            throw new IllegalStateException("the stream " + event.session() + " does not begin with StreamOpened");
        }
        return before.after(event, time);
    }

    private SessionRecord after(SessionEvent event, Instant time) {
        boolean over = event instanceof StreamEnded;
        return new SessionRecord(
                session,
                lobby,
                agent,
                owner,
                profile,
                opened,
                event instanceof ViewerAttached e ? with(e.viewer()) : watched,
                course.after(event),
                over ? time : ended,
                event instanceof StreamEnded e
                        ? new Summary(e.reason(), e.seconds(), e.viewers(), e.minutes())
                        : summary);
    }

    private List<UserId> with(UserId viewer) {
        return Stream.concat(watched.stream(), Stream.of(viewer)).distinct().toList();
    }
}

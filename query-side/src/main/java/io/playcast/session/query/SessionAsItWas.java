package io.playcast.session.query;

import io.playcast.Rejected;
import io.playcast.id.SessionId;
import io.playcast.past.Moment;
import io.playcast.past.TimeMachine;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionFold;
import io.playcast.session.SessionView;
import io.playcast.session.projection.SessionHistory;
import io.playcast.session.projection.SessionRecord;
import io.playcast.view.Fold;
import io.playcast.view.Seen;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A session as it was after one of its events: what stays of it, and who watched at that moment. */
@Component
class SessionAsItWas {
    private static final List<String> MADE_OF =
            List.of("io.playcast.session", "io.playcast.session.projection", "io.playcast.session.query");

    static final Fold<Then, SessionEvent> FOLD =
            new Fold<>(SessionHistory.FOLD.prefix(), SessionEvent.class, SessionAsItWas::after);

    /** Both views of a session, after the same event. */
    record Then(SessionRecord session, SessionView live) {}

    private final TimeMachine<Then, SessionEvent> past;

    SessionAsItWas(TimeMachine.Sources sources) {
        this.past = new TimeMachine<>("session-as-it-was", FOLD, Then.class, MADE_OF, sources);
    }

    Seen<Then> at(SessionId session, Moment moment) {
        return past.at(session.toString(), moment).orElseThrow(SessionAsItWas::unknown);
    }

    static Rejected unknown() {
        return new Rejected("session.unknown", "There is no such session, or there was none at that moment");
    }

    private static Then after(@Nullable Then before, SessionEvent event, Instant time) {
        return new Then(
                SessionRecord.after(before == null ? null : before.session(), event, time),
                SessionFold.after(before == null ? null : before.live(), event));
    }
}

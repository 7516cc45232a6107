package io.playcast.past;

import io.playcast.EventHistory;
import io.playcast.Rejected;
import io.playcast.StoredEvent;
import io.playcast.past.Difference.DifferenceLinks;
import io.playcast.past.Difference.Point;
import io.playcast.view.Seen;
import java.util.List;
import org.springframework.stereotype.Component;

/** Compares a view at two moments, with the events between them. */
@Component
public class Differences {
    private static final int MOST_EVENTS = 200;

    private final EventHistory history;

    public Differences(EventHistory history) {
        this.history = history;
    }

    /** @param path of the resource @param stream that both are views of */
    public Difference between(String path, String stream, Seen<?> from, Seen<?> to) {
        if (from.seq() > to.seq()) {
            throw Rejected.badRequest("to", "The later moment is the second one");
        }
        int between = (int) Math.min(MOST_EVENTS, to.seq() - from.seq());
        var events = between == 0 ? List.<StoredEvent>of() : history.stream(stream, from.seq() + 1, between);
        return new Difference(
                point(stream, from),
                point(stream, to),
                Patch.between(from.view(), to.view()),
                events.stream().map(PastEvent::of).toList(),
                to.seq() - from.seq() > between,
                new DifferenceLinks(
                        Links.between(path, from.seq(), to.seq()),
                        Links.at(path, from.seq()),
                        Links.at(path, to.seq()),
                        path + "/history?after=" + from.seq()));
    }

    private Point point(String stream, Seen<?> row) {
        return new Point(
                row.seq(), history.stream(stream, row.seq(), 1).getFirst().time());
    }
}

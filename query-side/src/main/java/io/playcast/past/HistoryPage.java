package io.playcast.past;

import io.playcast.StoredEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a stream's way. @param next what to give as {@code after} for the next page; absent on the last one @param states the view after each event: put its number behind */
public record HistoryPage(List<PastEvent> events, @Nullable Long next, String states) {
    /** @param path of the resource @param limit that was asked for */
    public static HistoryPage of(String path, List<StoredEvent> page, int limit) {
        var events = page.stream().map(PastEvent::of).toList();
        return new HistoryPage(events, events.size() == limit ? events.getLast().seq() : null, path + "?at=");
    }
}

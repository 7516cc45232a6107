package io.playcast.feed.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.playcast.StoredEvent;
import io.playcast.log.StoredJson;
import io.playcast.view.Lag;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** What the feed tells about itself: how late it is, how many events it gave, and a log line for each. */
final class FeedMeters {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private final Lag lag;
    private final Counter published;

    FeedMeters(Clock clock, MeterRegistry meters) {
        this.lag = new Lag("playcast.feed.lag", Tags.empty(), clock, meters);
        this.published = Counter.builder("playcast.feed.published")
                .description("events given to the edges")
                .register(meters);
    }

    void begin(List<StoredEvent> batch) {
        lag.begin(batch.getFirst().time());
    }

    void done(List<StoredEvent> batch) {
        lag.done();
        published.increment(batch.size());
        batch.forEach(FeedMeters::log);
    }

    private static void log(StoredEvent event) {
        LOG.atLevel(event.stream().startsWith("quality:") ? Level.DEBUG : Level.INFO)
                .log(
                        "feed type={} stream={} seq={} corr={}",
                        event.type(),
                        event.stream(),
                        event.seq(),
                        StoredJson.correlation(event));
    }
}

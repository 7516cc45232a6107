package io.playcast.quality.query;

import io.playcast.Rejected;
import io.playcast.dynamo.DynamoRows;
import io.playcast.dynamo.Listing;
import io.playcast.id.ConnectionId;
import io.playcast.id.SessionId;
import io.playcast.quality.policy.Score;
import io.playcast.quality.projection.MeasuredMinute;
import io.playcast.quality.projection.MeasuredWindow;
import io.playcast.quality.projection.QualityMinutes;
import io.playcast.quality.projection.QualityWindows;
import io.playcast.quality.projection.Spread;
import io.playcast.view.Live;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The time series of a session, in whichever grain is asked for. */
@Component
class SessionMetrics {
    private static final int PAGE = 500;
    private static final int PERCENT = 100;

    private final Live<DynamoRows<MeasuredWindow>> windows;
    private final Live<DynamoRows<MeasuredMinute>> minutes;

    SessionMetrics(Live<DynamoRows<MeasuredWindow>> windows, Live<DynamoRows<MeasuredMinute>> minutes) {
        this.windows = windows;
        this.minutes = minutes;
    }

    /** @param next what to give as {@code from} for the next page; absent on the last one */
    record MetricsPage(List<Point> points, @Nullable Instant next) {}

    /** A measure in a point: the least and the average of its windows. */
    record Measure(double min, double avg) {
        static Measure of(Spread spread) {
            return new Measure(spread.least(), spread.average());
        }

        static Measure of(double value) {
            return new Measure(value, value);
        }
    }

    /** @param time of its end in `5s`, of its beginning in `1m` @param windows of five seconds in it @param percentGood of them
     *  @param rtt absent where nobody knew it */
    record Point(
            ConnectionId connection,
            Instant time,
            int windows,
            int percentGood,
            Measure score,
            Measure fps,
            Measure bitrate,
            Measure loss,
            @Nullable Measure rtt) {}

    MetricsPage page(SessionId session, String resolution, @Nullable Instant from, @Nullable Instant to) {
        long first = from == null ? 0 : Math.max(0, from.getEpochSecond());
        long last = to == null ? Long.MAX_VALUE / PERCENT : to.getEpochSecond();
        if (first > last) {
            throw Rejected.badRequest("to", "A stretch of time ends after it began");
        }
        return switch (resolution) {
            case "5s" -> {
                var found = windows.now()
                        .page(Listing.between(QualityWindows.BY_SESSION, session.value(), first, last, PAGE));
                yield cut(found, MeasuredWindow::moment, SessionMetrics::point);
            }
            case "1m" -> {
                var found = minutes.now()
                        .page(Listing.between(QualityMinutes.BY_SESSION, session.value(), first, last, PAGE));
                yield cut(found, MeasuredMinute::moment, SessionMetrics::point);
            }
            default -> throw Rejected.badRequest("resolution", "A resolution is 5s or 1m");
        };
    }

    /** A page ends between two moments, so that the next one begins at one. */
    private static <M> MetricsPage cut(List<M> found, ToLongFunction<M> moment, Function<M, Point> point) {
        if (found.size() < PAGE) {
            return new MetricsPage(found.stream().map(point).toList(), null);
        }
        long next = moment.applyAsLong(found.getLast());
        var whole = found.stream()
                .filter(one -> moment.applyAsLong(one) < next)
                .map(point)
                .toList();
        return new MetricsPage(whole, Instant.ofEpochSecond(next));
    }

    private static Point point(MeasuredWindow one) {
        var window = one.window();
        return new Point(
                one.connection(),
                Instant.ofEpochSecond(one.moment()),
                1,
                one.score() >= Score.GOOD ? PERCENT : 0,
                Measure.of(one.score()),
                Measure.of(window.fps()),
                Measure.of(window.bitrate()),
                Measure.of(window.loss()),
                window.rtt() == null ? null : Measure.of(window.rtt()));
    }

    private static Point point(MeasuredMinute one) {
        return new Point(
                one.connection(),
                Instant.ofEpochSecond(one.moment()),
                one.windows(),
                PERCENT * one.good() / one.windows(),
                Measure.of(one.score()),
                Measure.of(one.fps()),
                Measure.of(one.bitrate()),
                Measure.of(one.loss()),
                one.rtt() == null ? null : Measure.of(one.rtt()));
    }
}

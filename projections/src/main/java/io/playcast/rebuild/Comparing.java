package io.playcast.rebuild;

import io.playcast.rebuild.VersionsCompared.Difference;
import io.playcast.rebuild.VersionsCompared.Right;
import io.playcast.view.ReadModel;
import io.playcast.view.Rows;
import io.playcast.view.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two versions of a read model row by row while events go on changing both.
 *
 * <p>A pair that differs is looked at again until both have seen the same: only what stays different is a difference. */
final class Comparing<V, E> {
    private static final int BATCH = 500;
    private static final int SHOWN = 200;
    private static final int LOOKS = 20;
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final ReadModel<V, E> model;
    private final Rows<V> live;
    private final Rows<V> other;

    Comparing(ReadModel<V, E> model, int live, int other) {
        this.model = model;
        this.live = model.rows().at(live);
        this.other = model.rows().at(other);
    }

    VersionsCompared rows() throws InterruptedException {
        var streams = new TreeSet<>(live.streams());
        streams.addAll(other.streams());
        Collection<String> unlike = unlike(streams);
        for (int looks = 1; looks < LOOKS && !unlike.isEmpty(); looks++) {
            Thread.sleep(BETWEEN);
            unlike = unlike(unlike);
        }
        var shown = unlike.stream()
                .limit(SHOWN)
                .map(this::difference)
                .flatMap(Optional::stream)
                .toList();
        return new VersionsCompared(streams.size(), unlike.size(), shown);
    }

    private List<String> unlike(Collection<String> streams) {
        var found = new ArrayList<String>();
        var batch = new ArrayList<String>(BATCH);
        for (var stream : streams) {
            batch.add(stream);
            if (batch.size() == BATCH) {
                found.addAll(unlikeIn(batch));
                batch.clear();
            }
        }
        found.addAll(unlikeIn(batch));
        return found;
    }

    private List<String> unlikeIn(List<String> batch) {
        Map<String, Seen<V>> left = live.readAll(batch);
        Map<String, Seen<V>> right = other.readAll(batch);
        return batch.stream()
                .filter(stream -> !isLike(left.get(stream), right.get(stream)))
                .toList();
    }

    /** A row that may leave by itself may have left one version before the other. */
    private boolean isLike(@Nullable Seen<V> left, @Nullable Seen<V> right) {
        if (left == null || right == null) {
            var there = left == null ? right : left;
            return there == null || model.fades().test(there.view());
        }
        return Objects.equals(left, right);
    }

    private Optional<Difference> difference(String stream) {
        var left = live.read(stream);
        var right = other.read(stream);
        return left.equals(right)
                ? Optional.empty()
                : Optional.of(new Difference(stream, shown(left), shown(right), judged(stream, left, right)));
    }

    private Right judged(String stream, Optional<Seen<V>> left, Optional<Seen<V>> right) {
        boolean leftIs = isFold(stream, left);
        boolean rightIs = isFold(stream, right);
        if (leftIs) {
            return rightIs ? Right.BOTH : Right.LIVE;
        }
        return rightIs ? Right.OTHER : Right.NEITHER;
    }

    private boolean isFold(String stream, Optional<Seen<V>> row) {
        try {
            return row.isPresent()
                    && model.fold().of(model.history(), stream, row.get().seq()).equals(row);
        } catch (RuntimeException _) {
            return false; // a stream that cannot be folded has no right row
        }
    }

    private static String shown(Optional<? extends Seen<?>> row) {
        return row.map(Seen::toString).orElse("no row");
    }
}

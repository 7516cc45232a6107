package io.playcast.rebuild;

import io.playcast.StoredEvent;
import io.playcast.letter.Parking;
import io.playcast.log.LogHead;
import io.playcast.view.LiveVersions;
import io.playcast.view.ReadModel;
import io.playcast.view.Rows;
import io.playcast.view.ViewPositions;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One read model's way from one version to the next, or back to being whole. Under the lock of its name, on one thread. */
final class ModelBuild<V, E> {
    private static final Logger LOG = LoggerFactory.getLogger(ModelBuild.class);
    /** After that long every event that is committed goes where the table says. */
    private static final Duration KNOWN_EVERYWHERE = LiveVersions.FRESH.plusMillis(100);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final ReadModel<V, E> model;
    private final BuildTable table;
    private final Switches switches;
    private final LogHead head;
    private final ViewPositions tail;
    private final Parking parking;
    private final int mostRows;

    ModelBuild(
            ReadModel<V, E> model,
            BuildTable table,
            Switches switches,
            LogHead head,
            ViewPositions tail,
            Parking parking,
            int mostRows) {
        this.model = model;
        this.table = table;
        this.switches = switches;
        this.head = head;
        this.tail = tail;
        this.parking = parking;
        this.mostRows = mostRows;
    }

    String name() {
        return model.name();
    }

    /** @param build as the table has it */
    boolean isDue(Build build) {
        return isLost(build) || build.phase().isWork() || isWaitingForNothing(build);
    }

    /** What was compared and waits has gone with the store. */
    private boolean isWaitingForNothing(Build build) {
        return build.phase() == Phase.WAITING
                && build.building() != null
                && !model.rows().at(build.building()).isWhole();
    }

    /** Folds one stream of a version from the history, after what was wrong with it is mended. */
    void refold(int version, String stream) {
        var rows = model.rows().at(version);
        model.fold().rowsOf(model.history(), stream).forEach(rows::write);
    }

    private boolean isLost(Build build) {
        return !model.rows().at(build.live()).isWhole();
    }

    void run(Build build, BuildLock lock) throws InterruptedException {
        if (isLost(build)) {
            fill(build, lock);
        } else if (build.phase() == Phase.FILLING) {
            table.idle(name(), "");
        } else {
            renew(build, lock);
        }
    }

    /** The live version is filled where it stands: readers are refused, not misled, until it is whole. */
    private void fill(Build build, BuildLock lock) throws InterruptedException {
        LOG.warn("projection={} is missing in its store", name());
        var rows = model.rows().at(table.fill(name()));
        rows.drop();
        rows.rebuilding();
        // What cannot be folded is parked already, or will be, by whoever follows the log.
        try (var folding = folding(rows, lock, (event, why) -> told(build.live(), event, why))) {
            folding.upTo(head.position());
            requireComplete(rows);
            LOG.info("projection={} is complete at position {}", name(), folding.position());
        }
        forgetDoomed();
        if (build.phase() == Phase.ASKED) {
            // Somebody asked for a new version before anybody saw that this one was missing: they are not forgotten for
            // it.
            table.again(name(), "filled first");
        } else {
            table.idle(name(), "filled again");
        }
    }

    private void renew(Build build, BuildLock lock) throws InterruptedException {
        int version = table.begin(name(), beginning(build));
        LOG.info("projection={} version={} is being built beside version {}", name(), version, build.live());
        if (!table.doomed(name()).isEmpty()) {
            Thread.sleep(KNOWN_EVERYWHERE);
            forgetDoomed();
        }
        awaitTail(built(version, lock), lock);
        table.compare(name(), version);
        var compared = new Comparing<>(model, build.live(), version).rows();
        lock.require();
        decide(build, version, compared.differing(), parking.parked(name(), version));
    }

    /** The version holds every event there is, and those to come are written to it, when this returns. @return how far it was folded */
    private long built(int version, BuildLock lock) throws InterruptedException {
        var rows = model.rows().at(version);
        rows.rebuilding();
        rows.alone();
        try (var folding = folding(rows, lock, (event, why) -> parked(version, event, why))) {
            do {
                folding.upTo(head.position());
            } while (head.position() - folding.position() > PagesAhead.PAGE);
            rows.shared();
            table.join(name(), version);
            Thread.sleep(KNOWN_EVERYWHERE);
            // What comes from here on is written by whoever follows the log; what came before is folded now.
            folding.upTo(head.position());
            requireComplete(rows);
            return folding.position();
        }
    }

    /** The new version may be ahead of the live one, of which each row would differ. */
    private void awaitTail(long position, BuildLock lock) throws InterruptedException {
        while (tail.leastOf(List.of(name())) < position) {
            lock.require();
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private void decide(Build build, int version, long differing, long parked) {
        boolean equal = differing == 0 && parked == 0;
        if (equal && build.byItself()) {
            switches.over(
                    name(), version, Phase.COMPARING, new Switches.Wish(Switches.BY_ITSELF, false, "equal row by row"));
            LOG.info("projection={} version={} is equal and took over", name(), version);
            return;
        }
        var note = equal
                ? "equal row by row; waits for a switch"
                : "%d rows differ, %d streams cannot be folded; waits for a switch".formatted(differing, parked);
        table.await(name(), version, differing, parked, note);
        LOG.info("projection={} version={} {}", name(), version, note);
    }

    /** Says so where a node was lost in the midst of it. */
    private String beginning(Build build) {
        if (build.phase() == Phase.ASKED || build.building() == null) {
            return build.note();
        }
        var note = "version " + build.building() + " was not finished, and is dropped";
        LOG.warn("projection={} {}", name(), note);
        return note;
    }

    private void forgetDoomed() {
        for (int version : table.doomed(name())) {
            model.rows().at(version).drop();
            parking.clear(name(), version);
            table.forgotten(name(), version);
        }
    }

    private void requireComplete(Rows<V> rows) {
        if (!rows.complete()) {
            throw new IllegalStateException("the store lost what was built");
        }
    }

    private Folding<V, E> folding(
            Rows<V> rows, BuildLock lock, BiConsumer<StoredEvent, RuntimeException> whenUnfoldable) {
        var pace = new Pace(at -> {
            lock.require();
            table.at(name(), at);
        });
        return new Folding<>(model.fold(), model.history(), rows, mostRows, pace, whenUnfoldable);
    }

    /** Looked at, retried and skipped as all that cannot be handled. */
    private void parked(int version, StoredEvent event, RuntimeException why) {
        told(version, event, why);
        parking.park(name(), version, event, why);
    }

    private void told(int version, StoredEvent event, RuntimeException why) {
        LOG.warn(
                "projection={} version={} stream={} seq={} cannot be folded: {}",
                name(),
                version,
                event.stream(),
                event.seq(),
                why.toString());
    }
}

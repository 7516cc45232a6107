package io.playcast.rebuild;

import io.playcast.StoredEvent;
import io.playcast.log.LogHead;
import io.playcast.view.LiveVersions;
import io.playcast.view.ReadModel;
import io.playcast.view.Rows;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One read model's way from one version to the next, or back to being whole. Under the lock of its name, on one thread. */
final class ModelBuild<V, E> {
    private static final Logger LOG = LoggerFactory.getLogger(ModelBuild.class);
    /** After that long every event that is committed goes where the table says. */
    private static final Duration KNOWN_EVERYWHERE = LiveVersions.FRESH.plusMillis(100);

    private final ReadModel<V, E> model;
    private final BuildTable table;
    private final Switches switches;
    private final LogHead head;
    private final int mostRows;

    ModelBuild(ReadModel<V, E> model, BuildTable table, Switches switches, LogHead head, int mostRows) {
        this.model = model;
        this.table = table;
        this.switches = switches;
        this.head = head;
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

    private boolean isLost(Build build) {
        return !model.rows().at(build.live()).isWhole();
    }

    void run(Build build, BuildLock lock) throws InterruptedException {
        if (isLost(build)) {
            fill(lock);
        } else if (build.phase() == Phase.FILLING) {
            table.idle(name(), "");
        } else {
            renew(build, lock);
        }
    }

    /** The live version is filled where it stands: readers are refused, not misled, until it is whole. */
    private void fill(BuildLock lock) throws InterruptedException {
        LOG.warn("projection={} is missing in its store", name());
        var rows = model.rows().at(table.fill(name()));
        rows.drop();
        rows.rebuilding();
        var folding = folding(rows, 0, lock);
        folding.upTo(head.position());
        requireComplete(rows);
        forgetDoomed();
        table.idle(name(), "filled again");
        LOG.info("projection={} is complete at position {}", name(), folding.position());
    }

    private void renew(Build build, BuildLock lock) throws InterruptedException {
        int version = table.begin(name(), beginning(build));
        LOG.info("projection={} version={} is being built beside version {}", name(), version, build.live());
        Thread.sleep(KNOWN_EVERYWHERE);
        forgetDoomed();
        var rows = model.rows().at(version);
        rows.rebuilding();
        rows.alone();
        var folding = folding(rows, version, lock);
        do {
            folding.upTo(head.position());
        } while (head.position() - folding.position() > PagesAhead.PAGE);
        rows.shared();
        table.join(name(), version);
        Thread.sleep(KNOWN_EVERYWHERE);
        // What comes from here on is written by whoever follows the log; what came before is folded now.
        folding.upTo(head.position());
        requireComplete(rows);
        table.compare(name(), version);
        var compared = new Comparing<>(model, build.live(), version).rows();
        lock.require();
        decide(build, version, compared.differing(), folding.parked());
    }

    private void decide(Build build, int version, long differing, int parked) {
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
            table.forgotten(name(), version);
        }
    }

    private void requireComplete(Rows<V> rows) {
        if (!rows.complete()) {
            throw new IllegalStateException("the store lost what was built");
        }
    }

    private Folding<V, E> folding(Rows<V> rows, int version, BuildLock lock) {
        var pace = new Pace(at -> {
            lock.require();
            table.at(name(), at);
        });
        return new Folding<>(
                model.fold(), model.history(), rows, mostRows, pace, (event, why) -> parked(version, event, why));
    }

    private void parked(int version, StoredEvent event, RuntimeException why) {
        LOG.warn(
                "projection={} version={} stream={} seq={} cannot be folded: {}",
                name(),
                version,
                event.stream(),
                event.seq(),
                why.toString());
    }
}

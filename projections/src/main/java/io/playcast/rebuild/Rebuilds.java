package io.playcast.rebuild;

import io.playcast.Rejected;
import io.playcast.letter.Parking;
import io.playcast.log.LogHead;
import io.playcast.view.LiveVersions;
import io.playcast.view.ReadModel;
import io.playcast.view.ViewPositions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes read models anew beside those that serve, on whichever node is free, and changes over to them and back. */
public final class Rebuilds implements Parking.Refolding, AutoCloseable {
    private final Map<String, ReadModel<?, ?>> models = new LinkedHashMap<>();
    private final BuildTable table;
    private final Switches switches;
    private final LiveVersions versions;
    private final Parking parking;
    private final Builders builders;

    public Rebuilds(
            DataSource source, LogHead head, LiveVersions versions, Parking parking, List<ReadModel<?, ?>> models) {
        models.forEach(model -> this.models.put(model.name(), model));
        this.table = new BuildTable(source);
        this.switches = new Switches(source);
        this.versions = versions;
        this.parking = parking;
        var tail = new ViewPositions(source);
        int most = RowsInMemory.fitting(Runtime.getRuntime().maxMemory());
        var builds = models.stream()
                .<ModelBuild<?, ?>>map(model -> new ModelBuild<>(model, table, switches, head, tail, parking, most))
                .toList();
        this.builders = new Builders(builds, table, source);
    }

    public void start() {
        builders.start();
    }

    @Override
    public void close() {
        builders.close();
    }

    @Override
    public void refold(String name, int version, String stream) {
        builders.of(name).refold(version, stream);
    }

    public Build find(String name) {
        known(name);
        return table.find(name).orElseThrow(() -> Rejected.unavailable("This projection is being set up", 1_000));
    }

    /** A new version is built beside the live one, as soon as a node is free. @param byItself whether it takes over when it is equal */
    public Build ask(String name, boolean byItself) {
        find(name);
        if (!table.ask(name, byItself)) {
            throw new Rejected("projection.rebuilding", "This projection is being rebuilt already");
        }
        return find(name);
    }

    /** The version that was built takes over. @param reason why, where something speaks against it */
    public Build takeOver(String name, String by, boolean force, String reason) {
        var build = find(name);
        var version = build.building();
        if (build.phase() != Phase.WAITING || version == null) {
            throw new Rejected(
                    "projection.not-ready", "There is no version of this projection that waits to take over");
        }
        long parked = parking.parked(name, version);
        if (parked > 0 && !(force && !reason.isBlank())) {
            throw new Rejected(
                    "projection.parked",
                    "%d streams cannot be folded; a switch has to be forced, with a reason".formatted(parked));
        }
        return changed(name, switches.over(name, version, Phase.WAITING, new Switches.Wish(by, force, reason)));
    }

    /** What was live before the last switch is live again, with everything that happened since. */
    public Build undo(String name, String by, String reason) {
        var build = find(name);
        if (build.kept() == null || !isWhole(name, build.kept())) {
            throw new Rejected("projection.nothing-kept", "There is no version of this projection to go back to");
        }
        return changed(name, switches.back(name, new Switches.Wish(by, false, reason)));
    }

    /** The live version with the one being built, or with the one that was kept. */
    public VersionsCompared compare(String name) {
        var build = find(name);
        var other = other(build);
        if (other == null) {
            throw new Rejected(
                    "projection.one-version", "There is one version of this projection, and nothing beside it");
        }
        try {
            return new Comparing<>(known(name), build.live(), other).rows();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Rejected.unavailable("This node stops", 1_000);
        }
    }

    /** What there is to compare the live version with; null where it stands alone. */
    public static @Nullable Integer other(Build build) {
        return switch (build.phase()) {
            case COMPARING, WAITING -> build.building();
            case IDLE, ASKED -> build.kept();
            case FILLING, FOLDING, CATCHING_UP -> null;
        };
    }

    private boolean isWhole(String name, int version) {
        return known(name).rows().at(version).isWhole();
    }

    private Build changed(String name, boolean done) {
        if (!done) {
            throw new Rejected("projection.rebuilding", "Somebody else has just changed this projection");
        }
        versions.refresh();
        return find(name);
    }

    private ReadModel<?, ?> known(String name) {
        if (!models.containsKey(name)) {
            throw new Rejected("projection.unknown", "There is no such projection");
        }
        return Objects.requireNonNull(models.get(name));
    }
}

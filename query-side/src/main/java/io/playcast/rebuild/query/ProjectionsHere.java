package io.playcast.rebuild.query;

import io.playcast.Rejected;
import io.playcast.account.Principal;
import io.playcast.rebuild.Build;
import io.playcast.rebuild.Phase;
import io.playcast.rebuild.Rebuilds;
import io.playcast.rebuild.VersionsCompared;
import io.playcast.view.ReadModels;
import io.playcast.view.ViewsAgree;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The projections of this node, where it runs some: how they follow the log, and what is built beside them. */
@Component
class ProjectionsHere {
    private final ObjectProvider<ReadModels> models;
    private final ObjectProvider<Rebuilds> rebuilds;
    private final ViewsAgree agree;

    /** @param models only where this process runs projections @param rebuilds the same */
    ProjectionsHere(ObjectProvider<ReadModels> models, ObjectProvider<Rebuilds> rebuilds, ViewsAgree agree) {
        this.models = models;
        this.rebuilds = rebuilds;
        this.agree = agree;
    }

    /** @param compared what with what @param differing how many rows are not the same @param differences some of them */
    record Differences(String name, String compared, long differing, List<RowDifference> differences) {}

    /** @param expected the row as it should be, or of the live version @param found the row as it stands, or of the other version
     *  @param right which of both is the fold of its events: `live`, `other`, `both` or `neither`; absent
     *      where the fold is what it is compared with */
    record RowDifference(String stream, String expected, String found, VersionsCompared.@Nullable Right right) {}

    List<ProjectionStatus> all() {
        return models().all().stream()
                .map(follows -> ProjectionStatus.of(follows, rebuilds().find(follows.name())))
                .toList();
    }

    ProjectionStatus status(String name) {
        return status(rebuilds().find(name));
    }

    ProjectionStatus rebuild(String name, boolean takesOver) {
        return status(rebuilds().ask(name, takesOver));
    }

    ProjectionStatus takeOver(String name, Principal by, boolean force, String reason) {
        return status(rebuilds().takeOver(name, by.user().value(), force, reason));
    }

    ProjectionStatus undo(String name, Principal by, String reason) {
        return status(rebuilds().undo(name, by.user().value(), reason));
    }

    Differences differences(String name) {
        var phase = rebuilds().find(name).phase();
        return phase == Phase.WAITING || phase == Phase.COMPARING
                ? differencesOfVersions(name)
                : differencesFromFold(name);
    }

    Differences differencesFromFold(String name) {
        var found = agree.compare(name).stream()
                .map(row -> new RowDifference(row.stream(), row.expected(), row.found(), null))
                .toList();
        return new Differences(name, "rows with the fold of their events", found.size(), found);
    }

    Differences differencesOfVersions(String name) {
        var build = rebuilds().find(name);
        var compared = rebuilds().compare(name);
        var rows = compared.differences().stream()
                .map(row -> new RowDifference(row.stream(), row.live(), row.other(), row.right()))
                .toList();
        return new Differences(
                name,
                "version %d with version %d".formatted(build.live(), Rebuilds.other(build)),
                compared.differing(),
                rows);
    }

    private ReadModels models() {
        return here(models);
    }

    private Rebuilds rebuilds() {
        return here(rebuilds);
    }

    private static <T> T here(ObjectProvider<T> found) {
        return found.getIfAvailable(() -> {
            throw Rejected.unavailable("This node runs no projections", 5_000);
        });
    }

    private ProjectionStatus status(Build build) {
        return ProjectionStatus.of(models().status(build.name()), build);
    }
}

package io.playcast.view.query;

import io.playcast.Rejected;
import io.playcast.view.ReadModels;
import io.playcast.view.ViewsAgree;
import io.playcast.view.ViewsAgree.Difference;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The read models: where each stands, whether it is right, and making it anew. */
@RestController
@RequestMapping("/api/v1/projections")
class ProjectionApi {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionApi.class);

    private final ObjectProvider<ReadModels> models;
    private final ViewsAgree agree;

    /** @param models only where this process runs projections */
    ProjectionApi(ObjectProvider<ReadModels> models, ViewsAgree agree) {
        this.models = models;
        this.agree = agree;
    }

    record ProjectionList(List<ReadModels.Status> projections) {}

    record DifferenceList(String name, List<Difference> differences) {}

    @GetMapping
    @Operation(summary = "Each projection with its position in the log and how many positions it is behind")
    ProjectionList all() {
        return new ProjectionList(here().all());
    }

    @PostMapping("/{name}/rebuild")
    @Operation(summary = "Forget a projection's rows and fold the log anew; it is done when the list says so")
    ResponseEntity<ReadModels.Status> rebuild(@PathVariable String name) {
        var here = here();
        var before = here.status(name);
        Thread.ofVirtual().name("rebuild-" + before.name()).start(() -> rebuild(here, before.name()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/projections"))
                .body(before);
    }

    @GetMapping("/{name}/diff")
    @Operation(summary = "Rows that are not the fold of their events; none when all is well")
    DifferenceList diff(@PathVariable String name) {
        return new DifferenceList(name, agree.compare(name));
    }

    private static void rebuild(ReadModels here, String name) {
        try {
            here.rebuild(name);
        } catch (RuntimeException problem) {
            LOG.warn("projection={} could not be rebuilt: {}", name, problem.toString());
        }
    }

    private ReadModels here() {
        return models.getIfAvailable(() -> {
            throw Rejected.unavailable("This node runs no projections", 5_000);
        });
    }
}

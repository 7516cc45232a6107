package io.playcast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Domains have no cycles, and nobody reaches past a contract into another domain's insides; across all jars. */
class ModulesTest {
    /** Where one module is made to look inside another: wiring, the agent over its own pipeline, the shared policy, and the edge over the tokens of its own jar. */
    private static final List<String> BY_DESIGN = List.of(
            "Module 'projection' depends on non-exposed type io.playcast.",
            "Module 'launcher' depends on non-exposed type io.playcast.",
            "Module 'agent' depends on non-exposed type io.playcast.capture.",
            "Module 'edge' depends on non-exposed type io.playcast.quality.policy.",
            "Module 'edge' depends on non-exposed type io.playcast.account.edge.",
            "Module 'session' depends on non-exposed type io.playcast.quality.policy.");

    /** The registries of stored names know every domain because that is what they are; a way back through them is no cycle. */
    private static final ImportOption WITHOUT_THE_REGISTRIES = location -> !location.contains("/stored/EventNames")
            && !location.contains("/stored/CommandNames")
            && new ImportOption.DoNotIncludeTests().includes(location);

    @Test
    void domains_keep_to_each_others_contracts() {
        var violations =
                ApplicationModules.of("io.playcast", WITHOUT_THE_REGISTRIES).detectViolations();

        assertThat(violations.getMessages())
                .filteredOn(message -> BY_DESIGN.stream().noneMatch(message::contains))
                .isEmpty();
    }
}

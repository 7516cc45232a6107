package io.playcast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Domains have no cycles, and nobody reaches past a contract into another domain's insides; across all jars. */
class ModulesTest {
    /** Where one module is made to look inside another: wiring, the agent over its own pipeline, and the shared policy. */
    private static final List<String> BY_DESIGN = List.of(
            "Module 'projection' depends on non-exposed type io.playcast.",
            "Module 'launcher' depends on non-exposed type io.playcast.",
            "Module 'agent' depends on non-exposed type io.playcast.capture.",
            "Module 'edge' depends on non-exposed type io.playcast.quality.policy.",
            "Module 'session' depends on non-exposed type io.playcast.quality.policy.");

    /** The registry of stored names knows every domain because that is what it is; a way back through it is no cycle. */
    private static final ImportOption WITHOUT_THE_REGISTRY = location ->
            !location.contains("/stored/EventNames") && new ImportOption.DoNotIncludeTests().includes(location);

    @Test
    void domains_keep_to_each_others_contracts() {
        var violations =
                ApplicationModules.of("io.playcast", WITHOUT_THE_REGISTRY).detectViolations();

        assertThat(violations.getMessages())
                .filteredOn(message -> BY_DESIGN.stream().noneMatch(message::contains))
                .isEmpty();
    }
}

package io.playcast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.playcast.docs.generate.AccessTable;
import io.playcast.docs.generate.AsyncApi;
import io.playcast.docs.generate.CloseCodes;
import io.playcast.docs.generate.Configuration;
import io.playcast.docs.generate.EventCatalogue;
import io.playcast.docs.generate.JsonSchemas;
import io.playcast.docs.generate.ModuleMap;
import io.playcast.docs.generate.SecurityRules;
import io.playcast.docs.generate.TypeScriptTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is generated from the code stands in the repository as generated; `ops/playcast docs --accept` rewrites it. */
class DocsAreCurrentTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final boolean ACCEPT = Boolean.getBoolean("playcast.docs.accept");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.playcast");

    @TestFactory
    Stream<DynamicTest> every_generated_file_is_current() {
        return Stream.of(
                current("docs/event-catalogue.md", new EventCatalogue(ROOT, CLASSES).text()),
                current("docs/access.md", new AccessTable(CLASSES).text()),
                current("docs/security-events.md", SecurityRules.text()),
                current("docs/close-codes.md", CloseCodes.text()),
                current("docs/configuration.md", new Configuration(ROOT, CLASSES).text()),
                current("docs/architecture-map.md", new ModuleMap(ROOT).text()),
                current("docs/asyncapi.yaml", new AsyncApi(ROOT).text()),
                current("docs/schema/client-messages.schema.json", JsonSchemas.clientMessages()),
                current("docs/schema/events.schema.json", JsonSchemas.events()),
                current("docs/schema/integration.schema.json", JsonSchemas.integrationEvents()),
                current("websocket-edge/web/sdk/src/generated/messages.ts", TypeScriptTypes.text()));
    }

    private static DynamicTest current(String file, String expected) {
        return DynamicTest.dynamicTest(file, () -> {
            var path = ROOT.resolve(file);
            if (ACCEPT) {
                accept(path, expected);
            }
            assertThat(path)
                    .as("run `ops/playcast docs --accept` and commit the result")
                    .hasContent(expected);
        });
    }

    private static void accept(Path path, String expected) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, expected);
    }
}

package io.playcast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.playcast.docs.generate.AccessTable;
import io.playcast.docs.generate.AsyncApi;
import io.playcast.docs.generate.BreakingChanges;
import io.playcast.docs.generate.CloseCodes;
import io.playcast.docs.generate.Configuration;
import io.playcast.docs.generate.EventCatalogue;
import io.playcast.docs.generate.JsonSchemas;
import io.playcast.docs.generate.ModuleMap;
import io.playcast.docs.generate.OpenApi;
import io.playcast.docs.generate.SecurityRules;
import io.playcast.docs.generate.TypeScriptTypes;
import io.playcast.stored.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** What is generated from the code stands in the repository as generated; `ops/playcast docs --accept` rewrites it. */
class DocsAreCurrentTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final boolean ACCEPT = Boolean.getBoolean("playcast.docs.accept");
    private static final boolean BREAKING = Boolean.getBoolean("playcast.docs.breaking");
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
                DynamicTest.dynamicTest("nothing a caller relies on is gone", DocsAreCurrentTest::breaks_nobody),
                current("docs/openapi.yaml", OpenApi.text()),
                current("docs/schema/client-messages.schema.json", JsonSchemas.clientMessages()),
                current("docs/schema/events.schema.json", JsonSchemas.events()),
                current("docs/schema/integration.schema.json", JsonSchemas.integrationEvents()),
                current("websocket-edge/web/sdk/src/generated/messages.ts", TypeScriptTypes.text()));
    }

    /** Before it is accepted: what breaks callers has to be meant. */
    private static void breaks_nobody() throws IOException {
        var stored = ROOT.resolve("docs/openapi.yaml");
        if (Files.exists(stored) && !(ACCEPT && BREAKING)) {
            Map<String, Object> read = new Yaml().load(Files.readString(stored));
            assertThat(BreakingChanges.between(Json.stored().valueToTree(read), OpenApi.document()))
                    .as("if callers are to be broken, run `ops/playcast docs --accept --breaking`")
                    .isEmpty();
        }
    }

    private static DynamicTest current(String file, String expected) {
        return DynamicTest.dynamicTest(file, () -> {
            var path = ROOT.resolve(file);
            if (ACCEPT) {
                if (file.equals("docs/openapi.yaml")) {
                    breaks_nobody();
                }
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

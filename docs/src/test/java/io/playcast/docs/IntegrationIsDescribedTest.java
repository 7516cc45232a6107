package io.playcast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.docs.shape.Shape;
import io.playcast.docs.shape.Shapes;
import io.playcast.integration.IntegrationNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever writes a consumer reads one page: it names everything that can come. */
class IntegrationIsDescribedTest {
    private static final Path PAGE = Path.of("integration.md");

    @ParameterizedTest
    @MethodSource("names")
    void each_type_has_a_row_with_all_its_fields(String name) throws IOException {
        var row = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `" + name + "` |"))
                .findFirst()
                .orElse("no row of " + name);

        assertThat(row)
                .contains(Shapes.fields(IntegrationNames.classOf(name)).stream()
                        .map(Shape.Field::name)
                        .map(field -> "`" + field + "`")
                        .toList());
    }

    static java.util.List<String> names() {
        return IntegrationNames.all();
    }
}

package io.playcast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The threat model claims nothing that no test shows: each row of SECURITY.md names a test class there is, or says that it is open. */
class SecurityIsShownTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final int THREATS = 6;

    @Test
    void every_test_it_names_exists() throws IOException {
        var tests = sources()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        var named = NAMED.matcher(text()).results().map(found -> found.group(1)).toList();

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(tests).containsAll(named);
    }

    @Test
    void every_row_names_a_test_or_says_that_it_is_open() throws IOException {
        assertThat(rows())
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(shownBy(row)).containsPattern("`\\w+(Test|IT)`|\\*\\*open\\*\\*"));
    }

    @Test
    void every_component_is_looked_at_for_each_kind_of_threat() throws IOException {
        var components = Stream.of(text().split("\n### ")).skip(1).toList();

        assertThat(components)
                .hasSizeGreaterThan(5)
                .allSatisfy(component -> assertThat(
                                rows(component).map(row -> row.substring(2, 3)).distinct())
                        .as(component.lines().findFirst().orElse(""))
                        .hasSize(THREATS)
                        .containsExactlyInAnyOrder("S", "T", "R", "I", "D", "E"));
    }

    private static List<String> rows() throws IOException {
        return rows(text()).toList();
    }

    private static Stream<String> rows(String text) {
        return Pattern.compile("(?m)^\\| [STRIDE] \\|.*$")
                .matcher(text)
                .results()
                .map(MatchResult::group);
    }

    private static String shownBy(String row) {
        var cells = row.split("\\|");
        return cells[cells.length - 1];
    }

    private static String text() throws IOException {
        return Files.readString(ROOT.resolve("SECURITY.md"));
    }

    private static Stream<Path> sources() throws IOException {
        try (var modules = Files.walk(ROOT)) {
            return modules
                    .filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("/src/test/"))
                    .toList()
                    .stream();
        }
    }
}

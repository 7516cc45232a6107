package io.playcast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that depends on what nobody may depend on, under the project's own pom and built by Maven itself, without a network. */
class BreakingTheBuildsRulesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    private Path project;

    @Test
    void a_library_known_for_holes_breaks_the_build() throws Exception {
        assertThat(built("log4j", "log4j", "1.2.17")).contains("BannedDependencies", "log4j:log4j:jar:1.2.17");
    }

    @Test
    void a_snapshot_of_somebody_elses_breaks_the_build() throws Exception {
        assertThat(built("stranger", "thing", "1-SNAPSHOT")).contains("RequireReleaseDeps", "stranger:thing");
    }

    @Test
    void a_release_that_nothing_is_known_of_does_not() throws Exception {
        assertThat(built("stranger", "thing", "1")).doesNotContain("ERROR");
    }

    private String built(String group, String artifact, String version) throws Exception {
        Files.copy(ROOT.resolve("pom.xml"), dir("parent").resolve("pom.xml"));
        var theirs = coordinates(group, artifact, version);
        write(
                project,
                coordinates("io.playcast.broken", "all", "1")
                        + "<packaging>pom</packaging><modules><module>theirs</module><module>ours</module></modules>");
        write(dir("theirs"), theirs);
        write(
                dir("ours"),
                "<parent>" + coordinates("io.playcast", "playcast", "0.1.0-SNAPSHOT")
                        + "<relativePath>../parent/pom.xml</relativePath></parent><artifactId>ours</artifactId><dependencies><dependency>"
                        + theirs + "</dependency></dependencies>");
        var maven = new ProcessBuilder(List.of("mvn", "-o", "-q", "-B", "validate"))
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Path dir(String name) throws IOException {
        return Files.createDirectories(project.resolve(name));
    }

    private static String coordinates(String group, String artifact, String version) {
        return "<groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>"
                .formatted(group, artifact, version);
    }

    private static void write(Path directory, String content) throws IOException {
        Files.writeString(
                directory.resolve("pom.xml"),
                "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><modelVersion>4.0.0</modelVersion>" + content
                        + "</project>");
    }
}

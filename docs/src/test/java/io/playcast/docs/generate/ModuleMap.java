package io.playcast.docs.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes docs/architecture-map.md: which module may see which, drawn from the POMs. */
public final class ModuleMap {
    private static final List<String> MODULES = List.of(
            "event-schemas",
            "command-side",
            "projections",
            "query-side",
            "websocket-edge",
            "capture-agent",
            "ops/dynamodb",
            "ops/sqs",
            "ops/s3",
            "ops/engines",
            "ops/launcher",
            "ops/cli",
            "ops/bench",
            "ops/journeys",
            "docs");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<groupId>io\\.playcast</groupId>\\s*<artifactId>([a-z-]+)</artifactId>(?:\\s*<type>[a-z]+</type>)?(\\s*<scope>(?:test|provided)</scope>)?\\s*</dependency>");

    private final Path root;

    public ModuleMap(Path root) {
        this.root = root;
    }

    public String text() {
        return """
                # Architecture map

                Generated from the POMs, which are the first architecture rule: an arrow is a compile-time dependency, and there
                is no way round it. `docs/src/test` checks the rest: layers, domains without cycles, forbidden imports.

                ```mermaid
                graph LR
                """
                + MODULES.stream().flatMap(this::arrows).collect(Collectors.joining())
                + "```\n\n| module | what it is |\n|---|---|\n"
                + MODULES.stream()
                        .map(module -> "| `" + module + "` | " + find(pom(module), "<description>([^<]+)") + " |\n")
                        .collect(Collectors.joining());
    }

    private Stream<String> arrows(String module) {
        var name = module.substring(module.indexOf('/') + 1);
        return DEPENDENCY
                .matcher(pom(module))
                .results()
                .filter(match -> match.group(2) == null)
                .map(match -> "  " + name + " --> " + match.group(1) + "\n");
    }

    private static String find(String text, String pattern) {
        var match = Pattern.compile(pattern).matcher(text);
        return match.find() ? match.group(1) : "";
    }

    private String pom(String module) {
        try {
            return Files.readString(root.resolve(module).resolve("pom.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.playcast.docs.generate;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Writes docs/configuration.md from the records that are annotated with @ConfigurationProperties. */
public final class Configuration {
    private final Path root;
    private final JavaClasses classes;

    public Configuration(Path root, JavaClasses classes) {
        this.root = root;
        this.classes = classes;
    }

    public String text() {
        var records = classes.stream()
                .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                .map(type -> (Class<?>) type.reflect())
                .sorted(Comparator.comparing(Configuration::prefix))
                .map(this::section)
                .collect(Collectors.joining("\n"));
        return """
                # Configuration

                Generated from the configuration records. Each key can be given as an environment variable (upper case, dots
                and dashes as underscores), in a YAML file named by `SPRING_CONFIG_ADDITIONAL_LOCATION`, or as a flag of the
                platform (`--key=value`).

                """ + records;
    }

    private String section(Class<?> type) {
        return "## `" + prefix(type) + "`\n\n" + new Javadocs(root).sentence(module(type), type)
                + "\n\n| key | environment | type | default |\n|---|---|---|---|\n"
                + Stream.of(type.getRecordComponents())
                        .map(component -> row(type, component))
                        .collect(Collectors.joining());
    }

    private static String row(Class<?> type, RecordComponent component) {
        var key = prefix(type) + "."
                + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        var environment = key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
        return "| `" + key + "` | `" + environment + "` | "
                + component.getType().getSimpleName() + " | " + byDefault(type, component) + " |\n";
    }

    private static String byDefault(Class<?> type, RecordComponent component) {
        var parameters = Stream.of(type.getDeclaredConstructors())
                .filter(constructor -> constructor.getParameterCount() == type.getRecordComponents().length)
                .flatMap(constructor -> Stream.of(constructor.getParameters()));
        return parameters
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                .filter(value -> value != null && value.value().length > 0)
                .map(value -> "`" + String.join(",", value.value()) + "`")
                .findFirst()
                .orElse("none");
    }

    private static String prefix(Class<?> type) {
        var annotation = type.getAnnotation(ConfigurationProperties.class);
        return annotation.prefix().isEmpty() ? annotation.value() : annotation.prefix();
    }

    private String module(Class<?> type) {
        return Stream.of("command-side", "projections", "query-side", "websocket-edge", "ops/launcher", "ops/engines")
                .filter(module -> root.resolve(
                                module + "/src/main/java/" + type.getName().replace('.', '/') + ".java")
                        .toFile()
                        .exists())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no source of " + type));
    }
}

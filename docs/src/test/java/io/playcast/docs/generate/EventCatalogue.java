package io.playcast.docs.generate;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.playcast.docs.shape.Shape;
import io.playcast.docs.shape.Shapes;
import io.playcast.stored.EventNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandler;

/** Writes docs/event-catalogue.md: what each stored event means, holds, looks like, and who decides and who listens. */
public final class EventCatalogue {
    private final Path root;
    private final JavaClasses classes;
    private final Javadocs javadocs;

    public EventCatalogue(Path root, JavaClasses classes) {
        this.root = root;
        this.classes = classes;
        this.javadocs = new Javadocs(root);
    }

    public String text() {
        var events = EventNames.all().stream().map(this::entry).collect(Collectors.joining("\n"));
        return """
                # Event catalogue

                Generated from the code by `ops/playcast docs --accept`; a test fails when it lags behind.
                Every event stands in the log for ever under its name and revision. Its JSON holds ids, enums, numbers and
                times only: what people type is a card, named by a reference. Every member of a lobby may see all of them.

                """ + events;
    }

    private String entry(String name) {
        var type = EventNames.classOf(name);
        int revision = EventNames.revisionOf(name);
        return "## " + name + " (revision " + revision + ")\n\n"
                + javadocs.sentence("event-schemas", type) + "\n\n"
                + "Push: `" + EventNames.pushType(name) + "` · Decided by: " + users(type, true)
                + " · Followed by: " + users(type, false) + "\n\n"
                + "| field | type | |\n|---|---|---|\n"
                + Shapes.fields(type).stream().map(EventCatalogue::row).collect(Collectors.joining())
                + "\n```json\n" + sample(name, revision) + "\n```\n";
    }

    private static String row(Shape.Field field) {
        return "| `" + field.name() + "` | " + describe(field.shape()) + " | " + (field.optional() ? "optional" : "")
                + " |\n";
    }

    private static String describe(Shape shape) {
        return switch (shape) {
            case Shape.Text(var format) -> format.isEmpty() ? "text" : format;
            case Shape.Named(var name) -> name;
            case Shape.Whole _ -> "integer";
            case Shape.Number _ -> "number";
            case Shape.Flag _ -> "boolean";
            case Shape.Any _ -> "any";
            case Shape.OneOf(var _, var values) -> String.join(", ", values);
            case Shape.ListOf(var item) -> "list of " + describe(item);
            case Shape.MapOf(var value) -> "map to " + describe(value);
            case Shape.Object(var name, var _) -> name;
        };
    }

    /** Rules decide; automations, projections and the edge follow, each event by itself or a domain's events as a whole. */
    private String users(Class<?> event, boolean deciding) {
        var ofDomain = deciding ? Stream.<Class<?>>empty() : Stream.<Class<?>>of(event.getDeclaringClass());
        var names = Stream.concat(Stream.of(event), ofDomain)
                .flatMap(type -> classes.get(type).getDirectDependenciesToSelf().stream())
                .map(dependency -> topLevel(dependency.getOriginClass()))
                .filter(user -> deciding ? isRule(user) : isFollower(user))
                .map(JavaClass::getSimpleName)
                .distinct()
                .sorted()
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? (deciding ? "-" : "feed and raw stream only") : names;
    }

    private static boolean isRule(JavaClass type) {
        return type.getSimpleName().endsWith("Rules") || type.getPackageName().equals("io.playcast.quality.command");
    }

    /** A bean that is told of events: a projection by its base, an automation by its name. */
    private static boolean isFollower(JavaClass type) {
        return type.getSimpleName().startsWith("When")
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(EventHandler.class));
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(EventCatalogue::topLevel).orElse(type);
    }

    private String sample(String name, int revision) {
        var file = root.resolve(
                "event-schemas/src/test/resources/approved/" + name.replace('.', '/') + "." + revision + ".json");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

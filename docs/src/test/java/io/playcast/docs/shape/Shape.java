package io.playcast.docs.shape;

import java.util.List;

/** What a value looks like on the wire, read off the Java records; the one source of schemas and TypeScript. */
public sealed interface Shape {
    record Text(String format) implements Shape {}

    /** An id or a slug: text that is a type of its own. */
    record Named(String name) implements Shape {}

    /** @param bits 32 or 64: how large it may be */
    record Whole(int bits) implements Shape {}

    record Number() implements Shape {}

    record Flag() implements Shape {}

    /** Anything JSON can hold. */
    record Any() implements Shape {}

    record OneOf(String name, List<String> values) implements Shape {}

    record ListOf(Shape item) implements Shape {}

    record MapOf(Shape value) implements Shape {}

    /** A record, by its simple name; {@code type} leads to its fields. */
    record Object(String name, Class<?> type) implements Shape {}

    /** A record component. */
    record Field(String name, Shape shape, boolean optional) {}
}

package io.playcast.docs.generate;

import io.playcast.wire.CloseCode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes docs/close-codes.md. */
public final class CloseCodes {
    private CloseCodes() {}

    public static String text() {
        return """
                # Close codes

                Generated from `CloseCode`. 4000 to 4999 is the private range of RFC 6455 §7.4.2.

                | code | name | why | what a client does |
                |---|---|---|---|
                """ + Stream.of(CloseCode.values()).map(CloseCodes::row).collect(Collectors.joining());
    }

    private static String row(CloseCode close) {
        return "| " + close.code() + " | " + close.name() + " | " + close.reason() + " | "
                + (close.mayReconnect()
                        ? "comes back with its ticket, after a moment of its own choosing"
                        : "does not come back by itself")
                + " |\n";
    }
}

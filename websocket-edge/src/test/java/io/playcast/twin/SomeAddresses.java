package io.playcast.twin;

import io.playcast.edge.address.Pseudonyms;
import io.playcast.edge.address.WhereFrom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;

/** Pseudonyms under keys that nobody keeps. */
public final class SomeAddresses {
    public static final Pseudonyms PSEUDONYMS = pseudonyms();
    public static final WhereFrom WHERE_FROM = new WhereFrom(PSEUDONYMS);

    private SomeAddresses() {}

    private static Pseudonyms pseudonyms() {
        try {
            var keys = Files.createTempDirectory("some-addresses");
            keys.toFile().deleteOnExit();
            return new Pseudonyms(keys, Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.playcast.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a page looked like: beside the other results, or into the handbook when {@code -Dplaycast.docs.accept=true} says so. */
final class Pictures {
    private static final boolean ACCEPT = Boolean.getBoolean("playcast.docs.accept");

    private Pictures() {}

    static void keep(String name, Browser browser) throws IOException {
        var folder = ACCEPT ? Command.ROOT.resolve("docs/images") : Path.of("target/screenshots");
        Files.createDirectories(folder);
        Files.write(folder.resolve(name), browser.screenshot());
    }
}

package io.playcast.capture.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real headless Chromium that shows one page. */
public final class Chromium {

    private Chromium() {}

    public static Program show(String url) throws IOException {
        Path profile = Files.createTempDirectory("playcast-chromium-");
        List<String> command = new ArrayList<>(
                List.of("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"));
        command.addAll(List.of("--disable-background-networking", "--disable-component-update", "--disable-sync"));
        command.addAll(List.of("--autoplay-policy=no-user-gesture-required", "--remote-debugging-port=0"));
        command.addAll(List.of("--user-data-dir=" + profile, url));
        return Program.start(Map.of(), command);
    }
}

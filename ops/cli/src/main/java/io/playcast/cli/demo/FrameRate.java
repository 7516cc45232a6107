package io.playcast.cli.demo;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The agent's picture rate, as its log said last. */
final class FrameRate {

    private static final int TAIL = 4_096;
    private static final Pattern FPS = Pattern.compile(" fps=([0-9.]+)");

    private FrameRate() {}

    static Optional<String> lastOf(Path log) {
        return FPS.matcher(tail(log)).results().reduce((_, last) -> last).map(found -> ", " + found.group(1) + " fps");
    }

    private static String tail(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL));
            var bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }
}

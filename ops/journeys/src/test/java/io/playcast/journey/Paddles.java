package io.playcast.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The small two-player program whose state can be read off the picture: red paddle left, blue paddle right. */
final class Paddles {
    private Paddles() {}

    /** Compiles src/test/c/paddles.c. */
    static Path compile(Path directory) {
        var program = directory.resolve("paddles");
        var gcc = new ProcessBuilder(
                        "gcc", "-Wall", "-Werror", "-O1", "-o", program.toString(), "src/test/c/paddles.c", "-lX11")
                .inheritIO();
        try {
            if (gcc.start().waitFor() != 0) {
                throw new AssertionError("paddles.c does not compile");
            }
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where the paddles are in the picture a friend sees, in pixels from the left, and how red and blue the bars are. */
    record Seen(long red, long blue, boolean redBar, boolean blueBar) {}

    static Seen in(Browser browser) {
        var numbers = (List<?>) browser.run(READ);
        return new Seen(number(numbers, 0), number(numbers, 1), number(numbers, 2) > 0, number(numbers, 3) > 0);
    }

    private static long number(List<?> numbers, int index) {
        return ((Number) numbers.get(index)).longValue();
    }

    /** Centre of the red and of the blue pixels on the paddles' line (y 230), and how many stand on the bars' line (y 40). */
    private static final String READ = """
            const video = document.querySelector('video');
            const canvas = document.createElement('canvas');
            canvas.width = 640; canvas.height = 480;
            const context = canvas.getContext('2d');
            context.drawImage(video, 0, 0, 640, 480);
            const red = (p) => p[0] > 140 && p[1] < 110 && p[2] < 110;
            const blue = (p) => p[2] > 140 && p[0] < 110 && p[1] < 130;
            const places = (y, is) => {
              const line = context.getImageData(0, y, 640, 1).data;
              const found = [];
              for (let x = 0; x < 640; x++) if (is(line.subarray(4 * x, 4 * x + 3))) found.push(x);
              return found;
            };
            const centre = (list) => list.length < 20 ? -1 : Math.round(list.reduce((a, b) => a + b, 0) / list.length);
            return [centre(places(230, red)), centre(places(230, blue)), places(40, red).length > 100 ? 1 : 0,
                    places(40, blue).length > 100 ? 1 : 0];
            """;
}

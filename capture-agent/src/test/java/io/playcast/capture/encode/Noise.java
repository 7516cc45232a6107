package io.playcast.capture.encode;

import io.playcast.capture.Frame;
import io.playcast.capture.Pool;
import io.playcast.capture.source.Source;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.SplittableRandom;

/** Pictures that no encoder can make small: every one has other random blocks. Always the same sequence. */
final class Noise implements Source {

    private static final int BLOCK = 8;

    private final Arena arena = Arena.ofConfined();
    private final SplittableRandom random = new SplittableRandom(1);
    private final int width;
    private final int height;
    private final MemorySegment picture;
    private final Pool<Frame> frames;

    Noise(int width, int height) {
        this.width = width;
        this.height = height;
        this.picture = arena.allocate((long) width * height * 4, 64);
        this.frames = new Pool<>(List.of(new Frame(picture.address(), width * 4, 0)));
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public Pool<Frame> frames() {
        return frames;
    }

    @Override
    public void grab(Frame frame) {
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            if (y % BLOCK == 0) for (int x = 0; x < width; x++) row[x] = x % BLOCK == 0 ? random.nextInt() : row[x - 1];
            MemorySegment.copy(row, 0, picture, ValueLayout.JAVA_INT, (long) y * width * 4, width);
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}

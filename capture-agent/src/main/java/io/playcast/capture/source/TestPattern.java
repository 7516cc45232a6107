package io.playcast.capture.source;

import io.playcast.capture.Frame;
import io.playcast.capture.Pool;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/** Drawn colour bars that wander to the left: a picture without any screen, for tests and for trying a connection. */
public final class TestPattern implements Source {

    private static final int[] BARS = {0xffffff, 0xffff00, 0x00ffff, 0x00ff00, 0xff00ff, 0xff0000, 0x0000ff, 0x101010};
    private static final int STEP = 4;
    private static final int BYTES = 4;

    private final Arena arena = Arena.ofShared();
    private final int width;
    private final int height;
    private final int[] line;
    private final List<MemorySegment> pictures = new ArrayList<>();
    private final Pool<Frame> frames;
    private int shift;

    public TestPattern(int width, int height) {
        if (width < 16 || height < 16 || (width | height) % 2 != 0) {
            throw new IllegalArgumentException("A test pattern has even sides of at least 16 pixels");
        }
        this.width = width;
        this.height = height;
        this.line = new int[width];
        this.frames = new Pool<>(List.of(frame(0), frame(1), frame(2)));
    }

    private Frame frame(int index) {
        MemorySegment picture = arena.allocate((long) width * height * BYTES, 64);
        pictures.add(picture);
        return new Frame(picture.address(), width * BYTES, index);
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
        shift += STEP;
        for (int x = 0; x < width; x++) line[x] = BARS[(x + shift) % width * BARS.length / width];
        MemorySegment picture = pictures.get((int) frame.image());
        for (int y = 0; y < height; y++) {
            MemorySegment.copy(line, 0, picture, ValueLayout.JAVA_INT, (long) y * width * BYTES, width);
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}

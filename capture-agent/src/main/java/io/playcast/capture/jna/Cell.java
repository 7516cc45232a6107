package io.playcast.capture.jna;

/** Eight bytes of native memory, for a C function to put its answer in. Freed on close. */
public final class Cell implements AutoCloseable {

    private final long address = LibC.malloc(Long.BYTES);

    public Cell() {
        Memory.longAt(address, 0);
    }

    public long address() {
        return address;
    }

    public long asLong() {
        return Memory.longAt(address);
    }

    public int asInt() {
        return Memory.intAt(address);
    }

    public double asDouble() {
        return Double.longBitsToDouble(asLong());
    }

    @Override
    public void close() {
        LibC.free(address);
    }
}

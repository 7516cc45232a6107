package io.playcast.capture;

import io.playcast.capture.jna.LibC;

/** One encoded picture in native memory of a fixed size. The pipeline that made it frees it. */
public final class Packet extends Pooled {

    private final long data;
    private final int capacity;
    private final Stamps stamps = new Stamps();
    private int size;
    private boolean key;

    public Packet(int capacity) {
        this.capacity = capacity;
        this.data = LibC.malloc(capacity);
        if (data == 0) throw new OutOfMemoryError("No native memory for a packet");
    }

    /** Copies an encoder's output in; false when it does not fit. */
    public boolean fill(long from, int length, boolean isKey) {
        if (length > capacity) return false;
        LibC.memcpy(data, from, length);
        size = length;
        key = isKey;
        return true;
    }

    public long data() {
        return data;
    }

    /** Bytes filled. */
    public int size() {
        return size;
    }

    public int capacity() {
        return capacity;
    }

    /** A key picture can be decoded without any before it. */
    public boolean key() {
        return key;
    }

    public Stamps stamps() {
        return stamps;
    }

    /** Gives the memory back to the system; only when no stage can touch the packet any more. */
    void free() {
        LibC.free(data);
    }
}

package io.playcast.capture;

/** A picture in native memory, 4 bytes a pixel (blue, green, red, unused). Its memory belongs to the source that made it. */
public final class Frame extends Pooled {

    private final long data;
    private final int stride;
    private final long image;
    private final Stamps stamps = new Stamps();

    /**
     * @param data address of the first pixel
     * @param stride bytes from one line to the next
     * @param image the source's own handle for this picture
     */
    public Frame(long data, int stride, long image) {
        this.data = data;
        this.stride = stride;
        this.image = image;
    }

    public long data() {
        return data;
    }

    public int stride() {
        return stride;
    }

    public long image() {
        return image;
    }

    public Stamps stamps() {
        return stamps;
    }
}

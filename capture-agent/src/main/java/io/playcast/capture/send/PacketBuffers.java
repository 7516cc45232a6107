package io.playcast.capture.send;

import io.playcast.capture.Packet;
import io.playcast.capture.jna.Cell;
import io.playcast.capture.jna.Gst;
import io.playcast.capture.jna.GstData;

/** Recycled GstBuffers: a picture's bytes are copied once, however many viewers get them. Only on the sending thread. */
public final class PacketBuffers implements AutoCloseable {

    private static final int AT_START = 4;

    private final long pool;
    private final Cell acquired = new Cell();

    public PacketBuffers(int largestPacket) {
        GStreamer.require();
        pool = GstData.gst_buffer_pool_new();
        long config = GstData.gst_buffer_pool_get_config(pool);
        // No upper bound here: each viewer holds a bounded number of pictures.
        GstData.gst_buffer_pool_config_set_params(config, 0, largestPacket, AT_START, 0);
        GstData.gst_buffer_pool_set_config(pool, config); // takes the config over
        GstData.gst_buffer_pool_set_active(pool, 1);
    }

    /** A buffer with the packet's bytes. Whoever gets it gives it to {@link #release}. */
    public long fill(Packet packet) {
        if (GstData.gst_buffer_pool_acquire_buffer(pool, acquired.address(), 0) != 0) {
            throw new IllegalStateException("No buffer for a picture");
        }
        long buffer = acquired.asLong();
        GstData.gst_buffer_fill(buffer, 0, packet.data(), packet.size());
        GstData.gst_buffer_set_size(buffer, packet.size());
        return buffer;
    }

    /** Back to the pool as soon as no viewer needs it any more. */
    public void release(long buffer) {
        Gst.gst_mini_object_unref(buffer);
    }

    @Override
    public void close() {
        GstData.gst_buffer_pool_set_active(pool, 0);
        Gst.gst_object_unref(pool);
        acquired.close();
    }
}

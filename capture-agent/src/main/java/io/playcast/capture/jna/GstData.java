package io.playcast.capture.jna;

/** {@code gst/gstbuffer.h}, {@code gstbufferpool.h} and {@code app/gstappsrc.h}: the calls of every frame. */
public final class GstData {

    static {
        Natives.bind(GstData.class, "libgstreamer-1.0.so.0", "libgstreamer1.0-0");
    }

    private GstData() {}

    public static native long gst_buffer_pool_new();

    public static native long gst_buffer_pool_get_config(long pool);

    public static native void gst_buffer_pool_config_set_params(long config, long caps, int size, int min, int max);

    public static native int gst_buffer_pool_set_config(long pool, long config);

    public static native int gst_buffer_pool_set_active(long pool, int active);

    public static native int gst_buffer_pool_acquire_buffer(long pool, long bufferOut, long parameters);

    public static native long gst_buffer_fill(long buffer, long offset, long from, long length);

    public static native void gst_buffer_set_size(long buffer, long size);

    /** A new header over the same memory; the caller owns it. */
    public static native long gst_buffer_copy(long buffer);

    /** {@code app/gstappsrc.h}. */
    public static final class AppSrc {
        static {
            Natives.bind(AppSrc.class, "libgstapp-1.0.so.0", "libgstreamer-plugins-base1.0-0");
        }

        private AppSrc() {}

        /** Takes the buffer over, whatever the answer; 0 is success. Does not block. */
        public static native int gst_app_src_push_buffer(long appsrc, long buffer);

        public static native long gst_app_src_get_current_level_buffers(long appsrc);
    }
}

/* Prints what our Java code believes about the system's C structs and constants: one "name value" a line. */
#include <stddef.h>
#include <stdio.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <gst/gst.h>
#include <gst/webrtc/webrtc.h>
#include <libavcodec/avcodec.h>
#include <libavutil/frame.h>
#include <linux/uinput.h>
#include <sys/ipc.h>

#define AT(key, type, field) printf(key " %zu\n", offsetof(type, field))
#define IS(key, value) printf(key " %lld\n", (long long)(value))

int main(void) {
    IS("AvCodec.MAJOR", LIBAVCODEC_VERSION_MAJOR);
    IS("AvUtil.MAJOR", LIBAVUTIL_VERSION_MAJOR);
    IS("AvCodec.AGAIN", AVERROR(EAGAIN));
    IS("AvCodec.FLAG_KEY", AV_PKT_FLAG_KEY);
    AT("AvLayout$Context.BIT_RATE", AVCodecContext, bit_rate);
    AT("AvLayout$Context.TIME_BASE", AVCodecContext, time_base);
    AT("AvLayout$Context.WIDTH", AVCodecContext, width);
    AT("AvLayout$Context.HEIGHT", AVCodecContext, height);
    AT("AvLayout$Context.GOP_SIZE", AVCodecContext, gop_size);
    AT("AvLayout$Context.PIX_FMT", AVCodecContext, pix_fmt);
    AT("AvLayout$Context.MAX_B_FRAMES", AVCodecContext, max_b_frames);
    AT("AvLayout$Context.COLOR_PRIMARIES", AVCodecContext, color_primaries);
    AT("AvLayout$Context.COLOR_TRC", AVCodecContext, color_trc);
    AT("AvLayout$Context.COLORSPACE", AVCodecContext, colorspace);
    AT("AvLayout$Context.COLOR_RANGE", AVCodecContext, color_range);
    AT("AvLayout$Context.RC_BUFFER_SIZE", AVCodecContext, rc_buffer_size);
    AT("AvLayout$Context.RC_MAX_RATE", AVCodecContext, rc_max_rate);
    AT("AvLayout$Context.THREAD_COUNT", AVCodecContext, thread_count);
    AT("AvLayout$Context.FRAMERATE", AVCodecContext, framerate);
    AT("AvLayout$Frame.DATA", AVFrame, data);
    AT("AvLayout$Frame.LINESIZE", AVFrame, linesize);
    AT("AvLayout$Frame.WIDTH", AVFrame, width);
    AT("AvLayout$Frame.HEIGHT", AVFrame, height);
    AT("AvLayout$Frame.FORMAT", AVFrame, format);
    AT("AvLayout$Frame.PICT_TYPE", AVFrame, pict_type);
    AT("AvLayout$Frame.PTS", AVFrame, pts);
    AT("AvLayout$Packet.DATA", AVPacket, data);
    AT("AvLayout$Packet.SIZE", AVPacket, size);
    AT("AvLayout$Packet.FLAGS", AVPacket, flags);
    AT("X11.XIMAGE_DATA", XImage, data);
    AT("X11.XIMAGE_BYTES_PER_LINE", XImage, bytes_per_line);
    AT("X11.XIMAGE_BITS_PER_PIXEL", XImage, bits_per_pixel);
    AT("X11.ERROR_CODE", XErrorEvent, error_code);
    IS("X11.Z_PIXMAP", ZPixmap);
    AT("XShm.INFO_SHMID", XShmSegmentInfo, shmid);
    AT("XShm.INFO_SHMADDR", XShmSegmentInfo, shmaddr);
    IS("XShm.INFO_SIZE", sizeof(XShmSegmentInfo));
    IS("LibC.IPC_RMID", IPC_RMID);
    IS("LibC.IPC_PRIVATE", IPC_PRIVATE);
    IS("LibC.IPC_CREATE_OWN", IPC_CREAT | 0600);
    IS("Gst.STATE_NULL", GST_STATE_NULL);
    IS("Gst.STATE_READY", GST_STATE_READY);
    IS("Gst.STATE_PLAYING", GST_STATE_PLAYING);
    IS("Gst.STATE_CHANGE_FAILURE", GST_STATE_CHANGE_FAILURE);
    IS("Gst.MESSAGE_ERROR", GST_MESSAGE_ERROR);
    IS("Gst.PROBE_EVENT_UPSTREAM", GST_PAD_PROBE_TYPE_EVENT_UPSTREAM);
    IS("Gst.PROBE_OK", GST_PAD_PROBE_OK);
    AT("Gst.MESSAGE_TYPE", GstMessage, type);
    AT("Gst.PROBE_DATA", GstPadProbeInfo, data);
    AT("Gst.ERROR_MESSAGE", GError, message);
    AT("GstSdp.DESCRIPTION_SDP", GstWebRTCSessionDescription, sdp);
    IS("GstSdp.TYPE_ANSWER", GST_WEBRTC_SDP_TYPE_ANSWER);
    IS("GstWebRtc.CONNECTED", GST_WEBRTC_PEER_CONNECTION_STATE_CONNECTED);
    IS("GstWebRtc.FAILED", GST_WEBRTC_PEER_CONNECTION_STATE_FAILED);
    IS("GstWebRtc.SEND_ONLY", GST_WEBRTC_RTP_TRANSCEIVER_DIRECTION_SENDONLY);
    IS("UInput.UI_SET_EVBIT", UI_SET_EVBIT);
    IS("UInput.UI_SET_KEYBIT", UI_SET_KEYBIT);
    IS("UInput.UI_DEV_SETUP", UI_DEV_SETUP);
    IS("UInput.UI_ABS_SETUP", UI_ABS_SETUP);
    IS("UInput.UI_DEV_CREATE", UI_DEV_CREATE);
    IS("UInput.UI_DEV_DESTROY", UI_DEV_DESTROY);
    IS("UInput.SETUP_SIZE", sizeof(struct uinput_setup));
    AT("UInput.SETUP_VENDOR", struct uinput_setup, id.vendor);
    AT("UInput.SETUP_PRODUCT", struct uinput_setup, id.product);
    AT("UInput.SETUP_NAME", struct uinput_setup, name);
    IS("UInput.ABS_SETUP_SIZE", sizeof(struct uinput_abs_setup));
    AT("UInput.ABS_SETUP_MINIMUM", struct uinput_abs_setup, absinfo.minimum);
    AT("UInput.ABS_SETUP_MAXIMUM", struct uinput_abs_setup, absinfo.maximum);
    IS("UInput.EVENT_SIZE", sizeof(struct input_event));
    AT("UInput.EVENT_TYPE", struct input_event, type);
    AT("UInput.EVENT_CODE", struct input_event, code);
    AT("UInput.EVENT_VALUE", struct input_event, value);
    IS("UInput.EV_SYN", EV_SYN);
    IS("UInput.EV_KEY", EV_KEY);
    IS("UInput.EV_ABS", EV_ABS);
    IS("UInput.BUS_USB", BUS_USB);
    IS("UInput.BTN_SOUTH", BTN_SOUTH);
    IS("UInput.BTN_EAST", BTN_EAST);
    IS("UInput.BTN_NORTH", BTN_NORTH);
    IS("UInput.BTN_WEST", BTN_WEST);
    IS("UInput.BTN_TL", BTN_TL);
    IS("UInput.BTN_TR", BTN_TR);
    IS("UInput.BTN_SELECT", BTN_SELECT);
    IS("UInput.BTN_START", BTN_START);
    IS("UInput.BTN_THUMBL", BTN_THUMBL);
    IS("UInput.BTN_THUMBR", BTN_THUMBR);
    IS("UInput.ABS_X", ABS_X);
    IS("UInput.ABS_Y", ABS_Y);
    IS("UInput.ABS_Z", ABS_Z);
    IS("UInput.ABS_RX", ABS_RX);
    IS("UInput.ABS_RY", ABS_RY);
    IS("UInput.ABS_RZ", ABS_RZ);
    IS("UInput.ABS_HAT0X", ABS_HAT0X);
    IS("UInput.ABS_HAT0Y", ABS_HAT0Y);
    return 0;
}

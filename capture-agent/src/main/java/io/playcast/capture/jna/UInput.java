package io.playcast.capture.jna;

/** {@code linux/uinput.h} and {@code linux/input-event-codes.h}: a pad that the kernel takes for a real one. */
public final class UInput {

    public static final long UI_SET_EVBIT = 0x40045564L;
    public static final long UI_SET_KEYBIT = 0x40045565L;
    public static final long UI_DEV_SETUP = 0x405c5503L;
    public static final long UI_ABS_SETUP = 0x401c5504L;
    public static final long UI_DEV_CREATE = 0x5501L;
    public static final long UI_DEV_DESTROY = 0x5502L;

    /** Sizes and offsets of uinput_setup, uinput_abs_setup and input_event; a test compares all with the headers. */
    public static final int SETUP_SIZE = 92;

    public static final int SETUP_VENDOR = 2;
    public static final int SETUP_PRODUCT = 4;
    public static final int SETUP_NAME = 8;
    public static final int ABS_SETUP_SIZE = 28;
    public static final int ABS_SETUP_MINIMUM = 8;
    public static final int ABS_SETUP_MAXIMUM = 12;
    public static final int EVENT_SIZE = 24;
    public static final int EVENT_TYPE = 16;
    public static final int EVENT_CODE = 18;
    public static final int EVENT_VALUE = 20;

    public static final int EV_SYN = 0;
    public static final int EV_KEY = 1;
    public static final int EV_ABS = 3;
    public static final int BUS_USB = 3;

    public static final int BTN_SOUTH = 0x130;
    public static final int BTN_EAST = 0x131;
    public static final int BTN_NORTH = 0x133;
    public static final int BTN_WEST = 0x134;
    public static final int BTN_TL = 0x136;
    public static final int BTN_TR = 0x137;
    public static final int BTN_SELECT = 0x13a;
    public static final int BTN_START = 0x13b;
    public static final int BTN_THUMBL = 0x13d;
    public static final int BTN_THUMBR = 0x13e;
    public static final int ABS_X = 0;
    public static final int ABS_Y = 1;
    public static final int ABS_Z = 2;
    public static final int ABS_RX = 3;
    public static final int ABS_RY = 4;
    public static final int ABS_RZ = 5;
    public static final int ABS_HAT0X = 0x10;
    public static final int ABS_HAT0Y = 0x11;

    private UInput() {}
}

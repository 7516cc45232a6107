package io.playcast.capture.input;

import io.playcast.capture.jna.LibC;
import io.playcast.capture.jna.Memory;
import io.playcast.capture.jna.UInput;
import io.playcast.input.Gamepad;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One virtual pad of the Linux kernel. Closing it unplugs it. Used under its sink's lock. */
final class UinputPad implements AutoCloseable {

    private static final int MOST_EVENTS = 32;
    private static final int VENDOR = 0x1209; // pid.codes, for open projects
    private static final int PRODUCT = 0x5043;

    private final int fd;
    private final long events = LibC.malloc((long) MOST_EVENTS * UInput.EVENT_SIZE);
    private Gamepad state = Gamepad.atRest(0);

    private UinputPad(int fd) {
        this.fd = fd;
    }

    /** Plugs a pad in; IOException when the kernel does not let us, or has no uinput. */
    static UinputPad plugIn(String device, int number) throws IOException {
        int fd = LibC.open(device, LibC.O_WRONLY | LibC.O_NONBLOCK);
        if (fd < 0) throw new IOException(device + " cannot be opened, errno " + -fd);
        var pad = new UinputPad(fd);
        try {
            pad.describe(number);
            return pad;
        } catch (IOException refused) {
            pad.free();
            throw refused;
        }
    }

    void play(Gamepad now) {
        List<PadSignal> changes = PadSignal.between(state, now);
        state = now;
        if (changes.isEmpty()) return;
        int length = 0;
        for (PadSignal change : changes) length = put(length, change);
        length = put(length, new PadSignal(UInput.EV_SYN, 0, 0));
        LibC.write(fd, events, length);
    }

    @Override
    public void close() {
        LibC.ioctl(fd, UInput.UI_DEV_DESTROY, 0);
        free();
    }

    private int put(int at, PadSignal signal) {
        Memory.clear(events + at, UInput.EVENT_SIZE);
        Memory.intAt(events + at + UInput.EVENT_TYPE, signal.type() | signal.code() << 16);
        Memory.intAt(events + at + UInput.EVENT_VALUE, signal.value());
        return at + UInput.EVENT_SIZE;
    }

    private void describe(int number) throws IOException {
        control(UInput.UI_SET_EVBIT, UInput.EV_KEY);
        for (int key : PadSignal.keys(state).keySet()) control(UInput.UI_SET_KEYBIT, key);
        for (int axis : PadSignal.axes(state).keySet()) describeAxis(axis);
        Memory.clear(events, UInput.SETUP_SIZE);
        Memory.intAt(events, UInput.BUS_USB | VENDOR << 16);
        Memory.intAt(events + UInput.SETUP_PRODUCT, PRODUCT);
        Memory.write(events + UInput.SETUP_NAME, ("Playcast pad " + number).getBytes(StandardCharsets.US_ASCII));
        control(UInput.UI_DEV_SETUP, events);
        control(UInput.UI_DEV_CREATE, 0L);
    }

    /** UI_ABS_SETUP also switches the axis on. */
    private void describeAxis(int axis) throws IOException {
        Memory.clear(events, UInput.ABS_SETUP_SIZE);
        Memory.intAt(events, axis);
        Memory.intAt(events + UInput.ABS_SETUP_MINIMUM, PadSignal.smallest(axis));
        Memory.intAt(events + UInput.ABS_SETUP_MAXIMUM, PadSignal.largest(axis));
        control(UInput.UI_ABS_SETUP, events);
    }

    private void control(long request, Object argument) throws IOException {
        int result = LibC.ioctl(fd, request, argument);
        if (result < 0)
            throw new IOException("uinput refuses request " + Long.toHexString(request) + ", errno " + -result);
    }

    private void free() {
        LibC.close(fd);
        LibC.free(events);
    }
}

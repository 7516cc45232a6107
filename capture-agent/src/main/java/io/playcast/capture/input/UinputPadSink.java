package io.playcast.capture.input;

import io.playcast.input.Gamepad;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Four virtual pads of the Linux kernel, which a game takes for real ones. When two play one pad, the later state holds. */
public final class UinputPadSink implements PadSink {

    private static final int PADS = 4;

    private final List<UinputPad> pads;
    private final Map<Integer, String> lastPlayer = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    private UinputPadSink(List<UinputPad> pads) {
        this.pads = pads;
    }

    /** Plugs four pads in; IOException says why that is not possible here. */
    public static UinputPadSink open(String device) throws IOException {
        List<UinputPad> pads = new ArrayList<>();
        try {
            for (int i = 0; i < PADS; i++) pads.add(UinputPad.plugIn(device, i));
            return new UinputPadSink(pads);
        } catch (IOException refused) {
            pads.forEach(UinputPad::close);
            throw refused;
        }
    }

    @Override
    public void play(String holder, int pad, Gamepad state) {
        lock.lock();
        try {
            lastPlayer.put(pad, holder);
            pads.get(pad).play(state);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void release(String holder) {
        lock.lock();
        try {
            for (int pad = 0; pad < PADS; pad++) {
                if (lastPlayer.remove(pad, holder)) pads.get(pad).play(Gamepad.atRest(0));
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void releaseAll() {
        lock.lock();
        try {
            lastPlayer.clear();
            pads.forEach(pad -> pad.play(Gamepad.atRest(0)));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            pads.forEach(UinputPad::close);
        } finally {
            lock.unlock();
        }
    }
}

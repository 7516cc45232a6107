package io.playcast.capture;

import io.playcast.capture.encode.Encoder;
import java.util.ArrayList;
import java.util.List;

/** Says what it was asked, and answers as it was told. */
final class ScriptedEncoder implements Encoder {

    final List<String> asked = new ArrayList<>();
    Outcome next = Outcome.DONE;

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public void convert(Frame frame) {
        asked.add("convert");
    }

    @Override
    public Outcome encode(Packet packet) {
        asked.add("encode");
        return next;
    }

    @Override
    public void forceKeyFrame() {
        asked.add("key");
    }

    @Override
    public void bitrate(int bitsPerSecond) {
        asked.add("bitrate " + bitsPerSecond);
    }

    @Override
    public void close() {
        asked.add("close");
    }
}

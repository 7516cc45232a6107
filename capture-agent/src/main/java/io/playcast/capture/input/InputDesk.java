package io.playcast.capture.input;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where all viewers' inputs arrive: reads them, asks the gate, and lets keys, mouse and pads follow. From any thread. */
public final class InputDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InputDesk.class);

    private final Hands hands;
    private final PadSink pads;
    private final Map<String, Rights> rights = new ConcurrentHashMap<>();
    private final Map<Drop, LongAdder> drops = new EnumMap<>(Drop.class);
    private final LongAdder passed = new LongAdder();

    /** Takes both over, and closes them. */
    public InputDesk(Hands hands, PadSink pads) {
        this.hands = hands;
        this.pads = pads;
        for (Drop reason : Drop.values()) drops.put(reason, new LongAdder());
    }

    /** What this viewer may do from now on. Everything it holds goes up first, so that nothing outlives a right. */
    public void rights(String viewer, Rights now) {
        Rights before = rights.put(viewer, now);
        if (!now.equals(before)) letGo(viewer);
    }

    /** The viewer's connection broke: all it holds goes up. Its rights stay. */
    public void letGo(String viewer) {
        pads.release(viewer);
        hands.release(viewer);
    }

    /** The viewer is gone: it holds nothing and may do nothing. */
    public void forget(String viewer) {
        rights.remove(viewer);
        letGo(viewer);
    }

    /** Nobody may do anything until rights are given anew. */
    public void panic() {
        rights.clear();
        pads.releaseAll();
        hands.releaseAll();
    }

    /** One message of a viewer; true when it reached the game. Never throws for what the message says. */
    public boolean accept(String viewer, String json) {
        try {
            Rights held = rights.getOrDefault(viewer, Rights.NONE);
            return act(viewer, InputGate.decide(held, InputReader.read(json)));
        } catch (BadInput bad) {
            LOG.debug("Input refused viewer={} reason={}", viewer, bad.reason());
            return drop(bad.reason());
        }
    }

    /** How many inputs were dropped since the start, by reason. */
    public Map<Drop, Long> drops() {
        Map<Drop, Long> counts = new EnumMap<>(Drop.class);
        drops.forEach((reason, count) -> counts.put(reason, count.sum()));
        return counts;
    }

    /** How many inputs reached the game since the start. */
    public long passed() {
        return passed.sum();
    }

    @Override
    public void close() {
        panic();
        pads.close();
        hands.close();
    }

    private boolean act(String viewer, Decision decision) {
        return switch (decision) {
            case Decision.Dropped(var reason) -> drop(reason);
            case Decision.PressKey(var keysym, var down) ->
                hands.key(viewer, keysym, down) ? pass() : drop(Drop.UNKNOWN_KEY);
            case Decision.PlayPads(var plays, var dropped) -> {
                plays.forEach(play -> pads.play(viewer, play.pad(), play.state()));
                drops.get(Drop.NO_PAD).add(dropped);
                yield pass();
            }
            case Decision.PointAt(var share) -> {
                hands.point(share);
                yield pass();
            }
            case Decision.PressButton(var share, var button, var down) -> {
                hands.point(share);
                hands.button(viewer, button, down);
                yield pass();
            }
        };
    }

    private boolean pass() {
        passed.increment();
        return true;
    }

    private boolean drop(Drop reason) {
        drops.get(reason).increment();
        return false;
    }
}

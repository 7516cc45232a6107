package io.playcast.capture.input;

import io.playcast.input.Gamepad;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Plays pads on the keyboard, by a profile. Presses only what changed. */
public final class KeysPadSink implements PadSink {

    private record Player(String holder, int pad) {}

    private final PadProfile profile;
    private final Hands hands;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Player, Set<String>> down = new HashMap<>();

    public KeysPadSink(PadProfile profile, Hands hands) {
        this.profile = profile;
        this.hands = hands;
    }

    @Override
    public void play(String holder, int pad, Gamepad state) {
        lock.lock();
        try {
            change(new Player(holder, pad), profile.keys(pad, state));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void release(String holder) {
        lock.lock();
        try {
            for (Player player : Set.copyOf(down.keySet())) {
                if (player.holder().equals(holder)) change(player, Set.of());
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void releaseAll() {
        lock.lock();
        try {
            for (Player player : Set.copyOf(down.keySet())) change(player, Set.of());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        releaseAll(); // the hands belong to whoever made them
    }

    private void change(Player player, Set<String> now) {
        Set<String> before = now.isEmpty() ? down.remove(player) : down.put(player, now);
        Set<String> up = before == null ? new HashSet<>() : new HashSet<>(before);
        up.removeAll(now);
        // Each pad is a holder of its own: a key the same viewer holds on the keyboard stays down.
        String holder = player.holder() + "/pad" + player.pad();
        up.forEach(keysym -> hands.key(holder, keysym, false));
        now.forEach(keysym -> hands.key(holder, keysym, true));
    }
}

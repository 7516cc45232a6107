package io.playcast.edge.limit;

import java.util.EnumMap;
import java.util.Map;

/** What one connection may send in a minute. Each kind has a budget of its own, so that a burst of one never silences the others. For the reading thread alone. */
public final class Allowance {
    private final PerMinute many;
    /** Made when the first of its kind comes: most sockets never send a signal or an input. */
    private final Map<Kind, Budget> budgets = new EnumMap<>(Kind.class);

    public enum Kind {
        /** Whatever is neither of the others. */
        MESSAGE,
        /** To the other end of a peer connection. */
        SIGNAL,
        /** On the long way round: four pads at 60 Hz are 14,400 a minute. */
        INPUT
    }

    /** @param signals a host's agent that begins with 16 viewers at once sends each some dozens */
    public record PerMinute(int messages, int signals) {
        private static final int INPUTS = 15_000;

        int of(Kind kind) {
            return switch (kind) {
                case MESSAGE -> messages;
                case SIGNAL -> signals;
                case INPUT -> INPUTS;
            };
        }
    }

    public Allowance(PerMinute many) {
        this.many = many;
    }

    /** 0 when one may pass, else the milliseconds until one may. */
    public long take(Kind kind, long nowMs) {
        return budgets.computeIfAbsent(kind, _ -> Budget.aMinute(many.of(kind), nowMs))
                .take(nowMs);
    }
}

package io.playcast.bench.load;

/** One thing to do and to wait for; called by many virtual threads at once. */
@FunctionalInterface
public interface Operation {
    /**
     * @param caller which of the callers asks, from 0
     * @param turn how often this caller has asked before
     */
    void run(int caller, long turn) throws Exception;
}

package io.playcast.capture;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Remembers which thread takes from a slot or lane, to wake it when something arrives. */
final class Handover {

    private volatile @Nullable Thread taker;

    /** Called by the taking thread. */
    void taking() {
        Thread me = Thread.currentThread();
        if (taker != me) taker = me;
    }

    void arrived() {
        LockSupport.unpark(taker); // harmless while it is null
    }
}

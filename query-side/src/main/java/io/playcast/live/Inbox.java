package io.playcast.live;

import io.playcast.live.News.Changed;
import io.playcast.live.News.Missed;
import io.playcast.live.News.Over;
import io.playcast.live.News.Quiet;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** News that one reader has not read yet. Bounded: who does not keep up is let go, and finds a fresh snapshot when coming back. */
final class Inbox {
    private static final int ROOM = 256;

    private final BlockingQueue<News> waiting = new ArrayBlockingQueue<>(ROOM);
    private volatile boolean over;

    /** Called by Redis' event loop; never waits. */
    void put(News news) {
        if (!waiting.offer(news)) {
            over = true;
        }
    }

    void end() {
        over = true;
        waiting.clear();
        waiting.offer(new Over());
    }

    /** For the reader's thread. Of all that was missed it is told once. */
    News next(Duration patience) throws InterruptedException {
        var news = over ? new Over() : waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        return switch (news) {
            case null -> over ? new Over() : new Quiet();
            case Missed missed -> {
                waiting.removeIf(missed::equals);
                yield missed;
            }
            case Changed changed -> changed;
            case Quiet quiet -> quiet;
            case Over end -> end;
        };
    }
}

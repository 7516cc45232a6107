package io.playcast.live;

import io.lettuce.core.RedisException;
import io.playcast.Rejected;
import io.playcast.account.Principal;
import io.playcast.live.News.Changed;
import io.playcast.live.News.Missed;
import io.playcast.live.News.Over;
import io.playcast.live.News.Quiet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves streams of changes, each on the request's own virtual thread: a stream that waits costs its stack and no thread of the system.
 *
 * <p>A stream ends with the token that opened it. */
public final class LiveStreams {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final Duration AWHILE = Duration.ofSeconds(1);

    private final LiveProperties properties;
    private final Clock clock;
    private final Semaphore places;
    private final ConcurrentMap<String, Integer> accounts = new ConcurrentHashMap<>();

    public LiveStreams(LiveProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.places = new Semaphore(properties.streams());
    }

    /** Blocks until the stream is over.
     *
     * @param id of the only row that matters, null for all of the view
     * @param seen the header {@code Last-Event-ID}, null without one
     */
    public void serve(
            ViewFeed<?> feed,
            @Nullable String id,
            LiveView view,
            Principal caller,
            @Nullable String seen,
            HttpServletResponse response)
            throws InterruptedException {
        admit(caller.user().value());
        try {
            var inbox = feed.open(id);
            try {
                run(inbox, view, seen == null ? "" : seen, caller.expiresAt(), new EventStream(response));
            } finally {
                feed.close(id, inbox);
            }
        } catch (IOException gone) {
            LOG.debug("a stream's reader has gone: {}", gone.toString());
        } finally {
            leave(caller.user().value());
        }
    }

    private void run(Inbox inbox, LiveView view, String seen, Instant until, EventStream out)
            throws IOException, InterruptedException {
        boolean more = view.begin(seen, out);
        if (!out.isBegun()) {
            out.comment("nothing is new");
        }
        while (more && clock.instant().isBefore(until)) {
            more = switch (inbox.next(properties.heartbeat())) {
                case Changed change -> view.changed(change, out);
                case Missed _ -> begunAgain(inbox, view, out);
                case Quiet _ -> {
                    out.comment("still here");
                    yield true;
                }
                case Over _ -> false;
            };
        }
    }

    /** While the view cannot be read, the reader is kept, and tried again once a second. */
    private boolean begunAgain(Inbox inbox, LiveView view, EventStream out) throws IOException, InterruptedException {
        while (true) {
            try {
                return view.begin("", out);
            } catch (RedisException | Rejected refused) {
                if (refused instanceof Rejected no && no.retryAfterMs() == 0) {
                    return false;
                }
                out.comment("one moment");
                if (inbox.next(AWHILE) instanceof Over) {
                    return false;
                }
            }
        }
    }

    private void admit(String account) {
        if (!places.tryAcquire()) {
            throw Rejected.unavailable("As many watch as this node serves", 5_000);
        }
        int mine = accounts.merge(account, 1, Integer::sum);
        if (mine > properties.perAccount()) {
            leave(account);
            throw new Rejected("rate.limited", "You have " + properties.perAccount() + " streams already", null, 5_000);
        }
    }

    private void leave(String account) {
        places.release();
        accounts.computeIfPresent(account, (_, count) -> count == 1 ? null : count - 1);
    }
}

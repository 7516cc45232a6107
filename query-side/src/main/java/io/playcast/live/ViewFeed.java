package io.playcast.live;

import io.lettuce.core.AbstractRedisClient;
import io.playcast.live.News.Changed;
import io.playcast.live.News.Missed;
import io.playcast.view.Live;
import io.playcast.view.RedisLink;
import io.playcast.view.RedisRows;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The changes of one view, for all on this node who watch it: one subscription, whoever many they are.
 *
 * <p>Changes are numbered without gaps, and the number is compared with Redis' own once a second: what a broken connection, an
 * emptied Redis or a switch of versions swallowed is noticed, and everybody reads the view anew. */
public final class ViewFeed<V> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewFeed.class);
    private static final long UNKNOWN = -1;

    private final String name;
    private final Live<RedisRows<V>> rows;
    private final ChangeLink link;
    private final Set<Inbox> ofAll = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, Set<Inbox>> ofOne = new ConcurrentHashMap<>();
    private final ReentrantLock subscribing = new ReentrantLock();
    private final AtomicLong heard = new AtomicLong(UNKNOWN);
    private volatile String channel = "";
    /** What was heard at the last look, when Redis had told more. */
    private long behindAt = UNKNOWN;

    public ViewFeed(String name, Live<RedisRows<V>> rows, AbstractRedisClient client, RedisLink<String> asking) {
        this.name = name;
        this.rows = rows;
        this.link = new ChangeLink(client, asking, this::received);
    }

    /** Whatever is written after this returns comes into the inbox. Blocks. @param id of the only row that matters, null for all */
    Inbox open(@Nullable String id) {
        subscribe(false);
        var inbox = new Inbox();
        if (id == null) {
            ofAll.add(inbox);
        } else {
            ofOne.compute(id, (_, known) -> {
                var its = known == null ? ConcurrentHashMap.<Inbox>newKeySet() : known;
                its.add(inbox);
                return its;
            });
        }
        return inbox;
    }

    void close(@Nullable String id, Inbox inbox) {
        if (id == null) {
            ofAll.remove(inbox);
        } else {
            ofOne.computeIfPresent(id, (_, its) -> {
                its.remove(inbox);
                return its.isEmpty() ? null : its;
            });
        }
    }

    /** Once a second, by one thread. */
    void look() {
        if (channel.isEmpty() || (ofAll.isEmpty() && ofOne.isEmpty())) {
            return;
        }
        try {
            long was = heard.get();
            var now = rows.now();
            long told = now.channel().equals(channel) ? now.number() : UNKNOWN;
            if (told < was || (told > was && was == behindAt)) {
                LOG.info("view={} changes were missed: heard={} told={}", name, was, told);
                subscribe(true);
            }
            // What was told may be on its way; a second later it is not.
            behindAt = told > was ? was : UNKNOWN;
        } catch (RuntimeException away) {
            LOG.debug("view={} cannot be looked at: {}", name, away.toString());
        }
    }

    /** Everybody's stream ends. */
    void end() {
        everybody(Inbox::end);
    }

    @Override
    public void close() {
        end();
        link.close();
    }

    private void subscribe(boolean again) {
        subscribing.lock();
        try {
            var now = rows.now();
            if (!again && now.channel().equals(channel)) {
                return;
            }
            if (!channel.isEmpty() && !channel.equals(now.channel())) {
                link.unsubscribe(channel);
            }
            link.subscribe(now.channel());
            channel = now.channel();
            heard.set(now.number());
            everybody(inbox -> inbox.put(new Missed()));
        } finally {
            subscribing.unlock();
        }
    }

    /** On Redis' event loop. */
    private void received(String from, String message) {
        if (!from.equals(channel)) {
            return;
        }
        var changed = Changed.of(message);
        long before = heard.getAndAccumulate(changed.number(), Math::max);
        if (before != UNKNOWN && changed.number() > before + 1) {
            everybody(inbox -> inbox.put(new Missed()));
        }
        ofAll.forEach(inbox -> inbox.put(changed));
        ofOne.getOrDefault(changed.id(), Set.of()).forEach(inbox -> inbox.put(changed));
    }

    private void everybody(Consumer<Inbox> told) {
        ofAll.forEach(told);
        ofOne.values().forEach(its -> its.forEach(told));
    }
}

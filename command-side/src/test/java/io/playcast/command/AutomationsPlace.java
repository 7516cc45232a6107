package io.playcast.command;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the automations have followed the log, and the way back to its beginning. */
record AutomationsPlace(JdbcClient db, EventProcessingConfiguration processors) {
    PooledStreamingEventProcessor processor() {
        return processors
                .eventProcessor(Automations.GROUP, PooledStreamingEventProcessor.class)
                .orElseThrow();
    }

    /** Whoever begins anew has a token that also names the end of the log it began with; only where it is now counts. */
    boolean isAt(long position) {
        return db.sql("""
                        select coalesce(t -> 'currentToken' ->> 'index', t ->> 'index', '-1')::bigint from (
                            select convert_from(token, 'UTF8')::jsonb t from events.token
                            where processor = 'automations' and token is not null) seen""").query(Long.class).optional().stream().anyMatch(now -> now >= position);
    }

    /** Everything is seen once more, from the first event on. */
    void beginAnew(Runnable forgotten) {
        var processor = processor();
        processor.shutDown();
        forgotten.run();
        db.sql("delete from events.token where processor = 'automations'").update();
        processor.start();
    }
}

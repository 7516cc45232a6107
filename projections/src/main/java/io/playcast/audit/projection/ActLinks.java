package io.playcast.audit.projection;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.audit.AuditEntry;
import io.playcast.audit.AuditedActs;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Links that come of no event, between those that do: one chain, one lock, each act once. */
final class ActLinks implements AuditedActs {
    private final AuditChain chain;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ActLinks(DataSource source, PlatformTransactionManager transactions, Clock clock) {
        this.chain = new AuditChain(source);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void add(String act, String by, String what, String about, JsonNode data) {
        transaction.executeWithoutResult(_ -> {
            var end = chain.lock();
            if (!chain.has(act)) {
                var link = new AuditEntry(
                        end.number() + 1, end.hash(), clock.instant(), by, null, what, about, act, act, data);
                chain.save(chain.add(end, link));
            }
        });
    }
}

package io.playcast.edge.signin.factor;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.edge.signin.AccountsDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/**
 * Passkeys whose counters only go up (WebAuthn §6.1.1): one that does not was copied, or is shown a second time. The library stores what
 * an authenticator says it has signed so far and compares it with the first count only. Synchronised passkeys count nothing and say 0.
 */
@Component
final class CountedCredentials implements UserCredentialRepository {
    private static final Logger LOG = LoggerFactory.getLogger(CountedCredentials.class);

    private final UserCredentialRepository rows;
    private final JdbcClient db;
    private final MeterRegistry meters;

    CountedCredentials(AccountsDatabase database, MeterRegistry meters) {
        this.rows = new JdbcUserCredentialRepository(database.template());
        this.db = database.sql();
        this.meters = meters;
    }

    @Override
    public void save(CredentialRecord record) {
        if (rows.findByCredentialId(record.getCredentialId()) != null && !counted(record)) {
            meters.counter("playcast.passkeys.copied").increment();
            LOG.warn("A passkey counts backwards, it may have been copied: {}", record.getUserEntityUserId());
            throw Passkeys.refused();
        }
        rows.save(record);
    }

    /** Of two at once with the same count one is refused. */
    private boolean counted(CredentialRecord record) {
        return db.sql("""
                update user_credentials set signature_count = :count where credential_id = :id
                and (signature_count < :count or signature_count = 0 and :count = 0)""")
                        .param("count", record.getSignatureCount())
                        .param("id", record.getCredentialId().toBase64UrlString())
                        .update()
                == 1;
    }

    @Override
    public void delete(Bytes id) {
        rows.delete(id);
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return rows.findByCredentialId(id);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return rows.findByUserId(user);
    }
}

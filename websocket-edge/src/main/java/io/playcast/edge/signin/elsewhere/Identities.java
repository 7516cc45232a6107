package io.playcast.edge.signin.elsewhere;

import io.playcast.edge.signin.AccountsDatabase;
import io.playcast.id.UserId;
import io.playcast.secret.HmacKey;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose account here belongs to whom elsewhere: a keyed hash of issuer and subject, which together name one person for ever (OpenID Connect Core §5.7). Blocks. */
@Component
final class Identities {
    private final JdbcClient db;
    private final HmacKey key;

    Identities(AccountsDatabase database, @Value("${playcast.home}") String home) {
        this.db = database.sql();
        this.key = HmacKey.in(Path.of(home, "keys", "login.key"));
    }

    /** Of two first visits at once both get the same id. @param fresh asked when they were never here */
    UserId of(URL issuer, String subject, Supplier<UserId> fresh) {
        var hash = key.sign(("elsewhere:" + issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8));
        return new UserId(db.sql("""
                        insert into identity_elsewhere as i (identity_hash, subject) values (?, ?)
                        on conflict (identity_hash) do update set subject = i.subject
                        returning subject""")
                .params(hash, fresh.get().value())
                .query(String.class)
                .single());
    }
}

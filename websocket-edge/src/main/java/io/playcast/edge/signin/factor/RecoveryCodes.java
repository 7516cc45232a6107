package io.playcast.edge.signin.factor;

import io.playcast.edge.signin.AccountsDatabase;
import io.playcast.id.UserId;
import io.playcast.secret.HmacKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ten codes for the day on which somebody has lost what makes the others; each is good once. Fifty random bits each, of which a keyed hash is kept. Blocks. */
final class RecoveryCodes {
    static final int MANY = 10;
    private static final int LENGTH = 10;
    /** Nothing that is read as something else. */
    private static final String LETTERS = "abcdefghjkmnpqrstvwxyz0123456789";

    private final JdbcClient db;
    private final TransactionTemplate transactions;
    private final HmacKey key;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(AccountsDatabase database, HmacKey key) {
        this.db = database.sql();
        this.transactions = database.transactions();
        this.key = key;
    }

    /** New ones in place of all before them. Nobody can read them again. */
    List<String> renew(UserId user) {
        var codes = Stream.generate(this::draw).distinct().limit(MANY).toList();
        transactions.executeWithoutResult(_ -> {
            drop(user);
            codes.forEach(code -> db.sql("insert into recovery_code (subject, code_hash) values (?, ?)")
                    .params(user.value(), hash(user, code))
                    .update());
        });
        return codes.stream()
                .map(code -> code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2))
                .toList();
    }

    boolean use(UserId user, String typed) {
        var code = typed.toLowerCase(Locale.ROOT).replace("-", "");
        return code.length() == LENGTH
                && db.sql("delete from recovery_code where subject = ? and code_hash = ?")
                                .params(user.value(), hash(user, code))
                                .update()
                        == 1;
    }

    int left(UserId user) {
        return db.sql("select count(*) from recovery_code where subject = ?")
                .param(user.value())
                .query(Integer.class)
                .single();
    }

    void drop(UserId user) {
        db.sql("delete from recovery_code where subject = ?")
                .param(user.value())
                .update();
    }

    private byte[] hash(UserId user, String code) {
        return key.sign(("recovery:" + user.value() + ":" + code).getBytes(StandardCharsets.UTF_8));
    }

    private String draw() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, one) -> text.append(LETTERS.charAt(one)), StringBuilder::append)
                .toString();
    }
}

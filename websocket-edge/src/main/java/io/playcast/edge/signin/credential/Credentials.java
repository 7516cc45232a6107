package io.playcast.edge.signin.credential;

import io.playcast.Rejected;
import io.playcast.edge.account.PersonalTraces;
import io.playcast.edge.signin.AccountsDatabase;
import io.playcast.id.UserId;
import io.playcast.secret.HmacKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Names to sign in by and their passwords, none of them in clear. To Spring's providers a person's name is their id. Blocks. */
@Component
public final class Credentials implements UserDetailsService, UserDetailsPasswordService, PersonalTraces {
    private final JdbcClient db;
    private final HmacKey key;
    private final PasswordEncoder passwords = new HashingInTurn();

    Credentials(AccountsDatabase database, @Value("${playcast.home}") String home) {
        this.db = database.sql();
        this.key = HmacKey.in(Path.of(home, "keys", "login.key"));
    }

    public PasswordEncoder passwords() {
        return passwords;
    }

    /** @throws Rejected {@code login.taken} */
    public void add(UserId user, LoginName login, NewPassword password) {
        try {
            db.sql("insert into credential (subject, login_hash, password) values (?, ?, ?)")
                    .params(user.value(), hash(login), passwords.encode(password.value()))
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Rejected("login.taken", "Somebody signs in by this name already", "login", 0);
        }
    }

    public Optional<UserId> find(LoginName login) {
        return db.sql("select subject from credential where login_hash = ?")
                .param(hash(login))
                .query(String.class)
                .optional()
                .map(UserId::new);
    }

    /** What stands for the name where attempts are counted. */
    public String pseudonym(LoginName login) {
        return java.util.HexFormat.of().formatHex(hash(login));
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return db.sql("select subject, password from credential where login_hash = ?")
                .param(hash(new LoginName(login)))
                .query((row, _) -> User.withUsername(row.getString("subject"))
                        .password(row.getString("password"))
                        .authorities(new String[0])
                        .build())
                .optional()
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(""));
    }

    @Override
    public UserDetails updatePassword(UserDetails user, @org.jspecify.annotations.Nullable String hash) {
        db.sql("update credential set password = ?, changed_at = now() where subject = ?")
                .params(hash, user.getUsername())
                .update();
        return User.withUserDetails(user).password(hash).build();
    }

    /** All that somebody signs in with, and everywhere they are signed in. */
    @Override
    public void forget(UserId user) {
        db.sql("""
                with gone as (delete from credential where subject = :user),
                     elsewhere as (delete from identity_elsewhere where subject = :user),
                     spent as (delete from spent_refresh_token where subject = :user),
                     sessions as (delete from http_session where principal_name = :user)
                delete from oauth2_authorization where principal_name = :user""").param("user", user.value()).update();
    }

    private byte[] hash(LoginName login) {
        return key.sign(("login:" + login.value()).getBytes(StandardCharsets.UTF_8));
    }
}

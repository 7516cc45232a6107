package io.playcast.edge.signin.oauth;

import io.playcast.edge.signin.AccountsDatabase;
import io.playcast.id.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what the authorization server has given out: a family begins when somebody signs in and goes on from refresh token to refresh token,
 * each good for one use. One that is shown again was stolen, before or after; nobody can tell from whom, so the whole family ends
 * (RFC 9700 §4.14.2). Blocks on the database; two nodes may be asked at once.
 */
final class TokenFamilies implements OAuth2AuthorizationService, GivenOut {
    /** Which token a refreshed family was found by, until it is saved. */
    private static final String SPENDING = "io.playcast.spending";

    private final JdbcOAuth2AuthorizationService rows;
    private final JdbcClient db;
    private final TransactionTemplate transactions;
    private final Consumer<UserId> robbed;

    /** @param robbed told whose refresh token was used again */
    TokenFamilies(AccountsDatabase database, RegisteredClientRepository clients, Consumer<UserId> robbed) {
        this.rows = new JdbcOAuth2AuthorizationService(database.template(), clients);
        this.db = database.sql();
        this.transactions = database.transactions();
        this.robbed = robbed;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        var digested = Digests.in(authorization);
        String spent = digested.getAttribute(SPENDING);
        if (spent == null || isStill(digested, spent)) {
            rows.save(digested);
            return;
        }
        var next = OAuth2Authorization.from(digested)
                .attributes(attributes -> attributes.remove(SPENDING))
                .build();
        boolean first = Boolean.TRUE.equals(transactions.execute(_ -> spend(next, spent)));
        if (!first) {
            throw end(next.getId(), new UserId(next.getPrincipalName()));
        }
    }

    /** False when somebody else spent it first. The row of the spent token is what two at once compete for. */
    private boolean spend(OAuth2Authorization next, String spent) {
        int written =
                db.sql("""
                        insert into spent_refresh_token (digest, authorization_id, subject) values (?, ?, ?)
                        on conflict do nothing""").params(spent, next.getId(), next.getPrincipalName()).update();
        if (written == 1) {
            rows.save(next);
        }
        return written == 1;
    }

    private static boolean isStill(OAuth2Authorization authorization, String spent) {
        var refresh = authorization.getToken(OAuth2RefreshToken.class);
        return refresh == null || refresh.getToken().getTokenValue().equals(spent);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        rows.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return rows.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var digest = Digests.of(token);
        var found = rows.findByToken(digest, type);
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(type)) {
            // Of no named type is what is given back (RFC 7009), and the library looks for it by its value.
            return type == null && found != null ? Digests.showing(token, found) : found;
        }
        if (found == null) {
            endFamilyOf(digest);
            return null;
        }
        return OAuth2Authorization.from(found).attribute(SPENDING, digest).build();
    }

    private void endFamilyOf(String digest) {
        db.sql("select authorization_id, subject from spent_refresh_token where digest = ?")
                .param(digest)
                .query((row, _) -> end(row.getString("authorization_id"), new UserId(row.getString("subject"))))
                .optional()
                .ifPresent(refused -> {
                    throw refused;
                });
    }

    private OAuth2AuthenticationException end(String family, UserId user) {
        db.sql("delete from oauth2_authorization where id = ?").param(family).update();
        robbed.accept(user);
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }

    @Override
    public void endAll(UserId user) {
        db.sql("delete from oauth2_authorization where principal_name = ?")
                .param(user.value())
                .update();
    }

    @Override
    public void sweep(Instant now, Duration refreshable) {
        var at = now.atOffset(ZoneOffset.UTC);
        db.sql("""
                delete from oauth2_authorization
                where greatest(authorization_code_expires_at, access_token_expires_at, refresh_token_expires_at,
                               device_code_expires_at) < ?""").param(at).update();
        db.sql("delete from spent_refresh_token where spent_at < ?")
                .param(at.minus(refreshable))
                .update();
    }
}

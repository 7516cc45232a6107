package io.playcast.edge.signin.factor;

import com.webauthn4j.util.exception.WebAuthnException;
import io.playcast.Rejected;
import io.playcast.edge.signin.AccountsDatabase;
import io.playcast.id.UserId;
import io.playcast.secret.SealingKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** Passkeys: their public halves, and the two ceremonies around them (WebAuthn Level 3 §7). The name of an entity is a person's id. Blocks. */
@Component
final class Passkeys {
    static final int MOST = 10;
    private static final String ABOUT = "passkey:";

    private final WebAuthnRelyingPartyOperations ceremonies;
    private final CountedCredentials credentials;
    private final JdbcClient db;
    private final SealingKey key;

    /** As its owner sees it. */
    record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {}

    Passkeys(
            WebAuthnRelyingPartyOperations ceremonies,
            CountedCredentials credentials,
            AccountsDatabase database,
            SealingKey factorKey) {
        this.ceremonies = ceremonies;
        this.credentials = credentials;
        this.db = database.sql();
        this.key = factorKey;
    }

    List<Passkey> of(UserId user) {
        return entity(user).map(credentials::findByUserId).orElse(List.of()).stream()
                .map(one -> new Passkey(
                        one.getCredentialId().toBase64UrlString(),
                        opened(one.getLabel(), user),
                        one.getCreated(),
                        one.getLastUsed()))
                .toList();
    }

    /** @throws Rejected {@code passkey.too-many} */
    PublicKeyCredentialCreationOptions registration(Authentication who) {
        if (of(new UserId(who.getName())).size() >= MOST) {
            throw new Rejected("passkey.too-many", "Remove a passkey before you add another one");
        }
        return ceremonies.createPublicKeyCredentialCreationOptions(() -> who);
    }

    /** Its id. @param challenge the one it has to have signed @throws Rejected {@code passkey.unusable} */
    String register(
            Authentication who,
            Bytes challenge,
            PublicKeyCredential<AuthenticatorAttestationResponse> made,
            String label) {
        var user = new UserId(who.getName());
        var options = registration(who);
        var asked = PublicKeyCredentialCreationOptions.builder()
                .rp(options.getRp())
                .user(options.getUser())
                .pubKeyCredParams(options.getPubKeyCredParams())
                .authenticatorSelection(options.getAuthenticatorSelection())
                .challenge(challenge)
                .build();
        try {
            var sealed = Base64.getEncoder()
                    .encodeToString(key.seal(label.getBytes(StandardCharsets.UTF_8), ABOUT + user.value()));
            return ceremonies
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            asked, new RelyingPartyPublicKey(made, sealed)))
                    .getCredentialId()
                    .toBase64UrlString();
        } catch (WebAuthnException | IllegalArgumentException _) {
            throw new Rejected("passkey.unusable", "This passkey cannot be used here");
        }
    }

    /** @param who null when nobody is signed in: then any passkey will do */
    PublicKeyCredentialRequestOptions request(@Nullable Authentication who) {
        return ceremonies.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(who));
    }

    /** Whose it is. @param who as before @param challenge the one it has to have signed @throws Rejected {@code passkey.refused} */
    UserId authenticate(
            @Nullable Authentication who, Bytes challenge, PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
        var options = request(who);
        var asked = PublicKeyCredentialRequestOptions.builder()
                .rpId(options.getRpId())
                .allowCredentials(options.getAllowCredentials())
                .userVerification(options.getUserVerification())
                .challenge(challenge)
                .build();
        try {
            return new UserId(ceremonies
                    .authenticate(new RelyingPartyAuthenticationRequest(asked, shown))
                    .getName());
        } catch (WebAuthnException | IllegalArgumentException _) {
            throw refused();
        }
    }

    void remove(UserId user, String id) {
        db.sql("""
                delete from user_credentials where credential_id = ?
                and user_entity_user_id = (select id from user_entities where name = ?)""").params(id, user.value()).update();
    }

    void removeAll(UserId user) {
        db.sql("delete from user_credentials where user_entity_user_id = (select id from user_entities where name = ?)")
                .param(user.value())
                .update();
    }

    /** With the entity, whose id is in the person's devices, too. */
    void drop(UserId user) {
        db.sql("delete from user_entities where name = ?").param(user.value()).update();
    }

    static Rejected refused() {
        return new Rejected("passkey.refused", "This passkey was not accepted");
    }

    private Optional<Bytes> entity(UserId user) {
        return db.sql("select id from user_entities where name = ?")
                .param(user.value())
                .query(String.class)
                .optional()
                .map(Bytes::fromBase64);
    }

    private String opened(String sealed, UserId user) {
        return new String(key.open(Base64.getDecoder().decode(sealed), ABOUT + user.value()), StandardCharsets.UTF_8);
    }
}

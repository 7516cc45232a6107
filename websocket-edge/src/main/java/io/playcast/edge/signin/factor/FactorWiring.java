package io.playcast.edge.signin.factor;

import io.playcast.edge.signin.AccountsDatabase;
import io.playcast.edge.signin.Issuer;
import io.playcast.secret.SealingKey;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Spring's passkeys for our host and origin only, always with user verification: one is two factors, what somebody has and a finger or a PIN. */
@Configuration(proxyBeanMethods = false)
class FactorWiring {
    static final String PLATFORM = "Playcast";

    @Bean
    SealingKey factorKey(@Value("${playcast.home}") String home) {
        return SealingKey.in(Path.of(home, "keys", "factors.key"));
    }

    @Bean
    WebAuthnRelyingPartyOperations passkeyCeremonies(
            AccountsDatabase database, CountedCredentials credentials, Issuer issuer) {
        var ceremonies = new Webauthn4JRelyingPartyOperations(
                new JdbcPublicKeyCredentialUserEntityRepository(database.template()),
                credentials,
                PublicKeyCredentialRpEntity.builder()
                        .id(issuer.uri().getHost())
                        .name(PLATFORM)
                        .build(),
                Set.of(issuer.origin()));
        ceremonies.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        ceremonies.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return ceremonies;
    }
}

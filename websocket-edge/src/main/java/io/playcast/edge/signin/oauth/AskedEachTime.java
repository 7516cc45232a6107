package io.playcast.edge.signin.oauth;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;

/** Remembers no consent: whoever sends somebody a link with a code in it must not find that they agreed long ago (RFC 8628 §5.4). */
final class AskedEachTime implements OAuth2AuthorizationConsentService {
    @Override
    public void save(OAuth2AuthorizationConsent consent) {
        // on purpose
    }

    @Override
    public void remove(OAuth2AuthorizationConsent consent) {
        // there is none
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String client, String principal) {
        return null;
    }
}

package io.playcast.edge.signin.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2DeviceCode;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.OAuth2UserCode;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;

/** Tokens as they are stored: SHA-256 of each, so that who reads the table can use none. Long random texts need no salt. */
final class Digests {
    /** No token of ours has a colon in it, so nothing is digested twice. */
    private static final String MARK = "sha256:";

    private Digests() {}

    static String of(String token) {
        return token.startsWith(MARK)
                ? token
                : MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(token));
    }

    /** The same authorization with nothing in it that could be used. */
    static OAuth2Authorization in(OAuth2Authorization authorization) {
        return with(authorization, Digests::of);
    }

    /** The same authorization with that one token as its bearer shows it, for who looks it up by its value. */
    static OAuth2Authorization showing(String token, OAuth2Authorization authorization) {
        var digest = of(token);
        return with(authorization, value -> value.equals(digest) ? token : value);
    }

    private static OAuth2Authorization with(OAuth2Authorization authorization, UnaryOperator<String> values) {
        var changed = OAuth2Authorization.from(authorization);
        put(changed, values, authorization.getToken(OAuth2AuthorizationCode.class));
        put(changed, values, authorization.getToken(OAuth2AccessToken.class));
        put(changed, values, authorization.getToken(OAuth2RefreshToken.class));
        put(changed, values, authorization.getToken(OidcIdToken.class));
        put(changed, values, authorization.getToken(OAuth2UserCode.class));
        put(changed, values, authorization.getToken(OAuth2DeviceCode.class));
        String state = authorization.getAttribute(OAuth2ParameterNames.STATE);
        if (state != null) {
            changed.attribute(OAuth2ParameterNames.STATE, values.apply(state));
        }
        return changed.build();
    }

    private static void put(
            OAuth2Authorization.Builder into,
            UnaryOperator<String> values,
            OAuth2Authorization.Token<? extends OAuth2Token> token) {
        if (token != null) {
            into.token(valued(token.getToken(), values), metadata -> {
                metadata.putAll(token.getMetadata());
                // What an access token says of somebody is in the token; nobody asks for it here.
                if (token.getToken() instanceof OAuth2AccessToken) {
                    metadata.remove(OAuth2Authorization.Token.CLAIMS_METADATA_NAME);
                }
            });
        }
    }

    private static OAuth2Token valued(OAuth2Token token, UnaryOperator<String> values) {
        var value = values.apply(token.getTokenValue());
        var issued = token.getIssuedAt();
        var expires = token.getExpiresAt();
        return switch (token) {
            case OAuth2AuthorizationCode _ -> new OAuth2AuthorizationCode(value, issued, expires);
            case OAuth2AccessToken t -> new OAuth2AccessToken(t.getTokenType(), value, issued, expires, t.getScopes());
            case OAuth2RefreshToken _ -> new OAuth2RefreshToken(value, issued, expires);
            case OidcIdToken t -> new OidcIdToken(value, issued, expires, t.getClaims());
            case OAuth2UserCode _ -> new OAuth2UserCode(value, issued, expires);
            case OAuth2DeviceCode _ -> new OAuth2DeviceCode(value, issued, expires);
            default -> throw new IllegalStateException("a token of a kind that is not stored: " + token.getClass());
        };
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

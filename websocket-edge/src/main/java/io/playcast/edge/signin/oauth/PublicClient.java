package io.playcast.edge.signin.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Lets a client without a secret say who it is where the library knows a secret or PKCE only: for a device code, a refreshed token and a
 * revocation. What it shows beside its name (a device code, a refresh token) is what nobody else has.
 */
final class PublicClient {
    private static final Set<String> GRANTS =
            Set.of(AuthorizationGrantType.DEVICE_CODE.getValue(), AuthorizationGrantType.REFRESH_TOKEN.getValue());
    private static final Set<String> OTHER_ENDPOINTS = Set.of("/oauth2/device_authorization", "/oauth2/revoke");

    private PublicClient() {}

    private static final class Named extends OAuth2ClientAuthenticationToken {
        Named(String client) {
            super(client, ClientAuthenticationMethod.NONE, null, Map.of());
        }
    }

    /** Null leaves the request to the library's own ways. */
    static final class Converter implements AuthenticationConverter {
        @Override
        public @Nullable Authentication convert(HttpServletRequest request) {
            var client = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
            if (client == null || client.length != 1 || request.getHeader("Authorization") != null) {
                return null;
            }
            var grant = request.getParameter(OAuth2ParameterNames.GRANT_TYPE);
            return grant != null && GRANTS.contains(grant) || OTHER_ENDPOINTS.contains(request.getRequestURI())
                    ? new Named(client[0])
                    : null;
        }
    }

    static final class Provider implements AuthenticationProvider {
        private final RegisteredClientRepository clients;

        Provider(RegisteredClientRepository clients) {
            this.clients = clients;
        }

        @Override
        public Authentication authenticate(Authentication named) {
            var client = clients.findByClientId(named.getName());
            if (client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
            }
            return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
        }

        @Override
        public boolean supports(Class<?> type) {
            return type == Named.class;
        }
    }
}

package io.playcast.edge.signin.oauth;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.playcast.account.edge.KeyRing;
import io.playcast.edge.signin.AccountProperties;
import io.playcast.edge.signin.AccountsDatabase;
import io.playcast.edge.signin.Issuer;
import io.playcast.edge.signin.page.SignInPages;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;

/** Spring's authorization server with our clients, keys and tokens: OAuth 2.1 with PKCE, device codes (RFC 8628), OpenID Connect discovery. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {
    private static final String[] PEOPLE = {"/oauth2/authorize", "/oauth2/device_verification"};

    @Bean
    @Order(1)
    SecurityFilterChain authorizationEndpoints(
            HttpSecurity http, RegisteredClientRepository clients, EnoughShown enough, SignInPages pages, Issuer issuer)
            throws Exception {
        http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults())
                            .clientAuthentication(client -> client.authenticationConverter(new PublicClient.Converter())
                                    .authenticationProvider(new PublicClient.Provider(clients)))
                            .deviceAuthorizationEndpoint(
                                    device -> device.verificationUri(issuer.at(SignInPages.DEVICE)))
                            .deviceVerificationEndpoint(device -> device.consentPage(SignInPages.DEVICE_CONSENT)
                                    .deviceVerificationResponseHandler(pages::deviceConnected)
                                    .errorResponseHandler(pages::deviceRefused));
                })
                // People come to these two, clients to the others.
                .authorizeHttpRequests(requests -> requests.requestMatchers(PEOPLE)
                        .access(enough)
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(problems -> pages.ask(problems, _ -> enough.isSignedIn()))
                // What every answer of the platform says stands in one place, where answers leave.
                .headers(AbstractHttpConfigurer::disable);
        return http.build();
    }

    @Bean
    RegisteredClientRepository registeredClients(Issuer issuer, AccountProperties properties) {
        return new InMemoryRegisteredClientRepository(Clients.web(issuer, properties), Clients.agent(properties));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(Issuer issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer.toString()).build();
    }

    @Bean
    TokenFamilies authorizations(AccountsDatabase database, RegisteredClientRepository clients, Robbery robbery) {
        return new TokenFamilies(database, clients, robbery::happenedTo);
    }

    @Bean
    AskedEachTime authorizationConsents() {
        return new AskedEachTime();
    }

    /** For the published key set; every key of the ring is in it, the next one, too. */
    @Bean
    JWKSource<SecurityContext> jwkSource(KeyRing keys) {
        return (selector, _) -> selector.select(keys.published());
    }

    @Bean
    JwtEncoder jwtEncoder(KeyRing keys) {
        return new NimbusJwtEncoder((selector, _) -> selector.select(new JWKSet(keys.signing())));
    }

    /** For the user-info endpoint. */
    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    OAuth2TokenGenerator<? extends OAuth2Token> tokenGenerator(JwtEncoder encoder, WhatTokensSay words, Clock clock) {
        var signed = new JwtGenerator(encoder);
        signed.setJwtCustomizer(words);
        return new DelegatingOAuth2TokenGenerator(signed, new RefreshTokens(clock));
    }
}

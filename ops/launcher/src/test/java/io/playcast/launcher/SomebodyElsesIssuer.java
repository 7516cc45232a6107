package io.playcast.launcher;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.Filter;
import java.net.InetAddress;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** A real OpenID Connect issuer of another operator, with RSA keys and one account, mallory; in the clear, on loopback. Its people sign in by HTTP Basic. */
final class SomebodyElsesIssuer implements AutoCloseable {
    static final String CLIENT = "playcast-over-there";
    static final String SECRET = "what only the two know";
    static final String PERSON = "mallory";
    static final String PASSWORD = "mallory's own";

    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext();
    private final int port = RoleProcess.freePort();

    /** @param platform who is sent back to */
    SomebodyElsesIssuer(String platform) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource("there", Map.of("issuer", issuer(), "platform", platform, "port", port)));
        context.register(Wiring.class);
        context.refresh();
    }

    String issuer() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Wiring {
        @Bean
        JettyServletWebServerFactory container(Environment settings) {
            var jetty = new JettyServletWebServerFactory(settings.getRequiredProperty("port", Integer.class));
            jetty.setAddress(InetAddress.getLoopbackAddress());
            return jetty;
        }

        @Bean
        FilterRegistrationBean<Filter> security(@Qualifier("springSecurityFilterChain") Filter chain) {
            return new FilterRegistrationBean<>(chain);
        }

        @Bean
        SecurityFilterChain endpoints(HttpSecurity http) throws Exception {
            http.oauth2AuthorizationServer(server -> {
                        http.securityMatcher(server.getEndpointsMatcher());
                        server.oidc(Customizer.withDefaults());
                    })
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    // A request is looked at before it is known who makes it, so the session has to know.
                    .httpBasic(basic -> basic.securityContextRepository(new HttpSessionSecurityContextRepository()));
            return http.build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(User.withUsername(PERSON)
                    .password("{noop}" + PASSWORD)
                    .roles("USER")
                    .build());
        }

        @Bean
        RegisteredClientRepository clients(Environment settings) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT)
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(settings.getRequiredProperty("platform") + "/login/oauth2/code/there")
                    .scope("openid")
                    .scope("profile")
                    .build());
        }

        @Bean
        AuthorizationServerSettings settings(Environment settings) {
            return AuthorizationServerSettings.builder()
                    .issuer(settings.getRequiredProperty("issuer"))
                    .build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> names() {
            return context -> context.getClaims().claim("name", "Mallory <b>");
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        JWKSource<SecurityContext> keys() throws Exception {
            return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID("there")
                    .generate()));
        }
    }
}

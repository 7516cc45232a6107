package io.playcast.edge.signin.page;

import io.playcast.edge.signin.AccountProperties;
import io.playcast.edge.signin.AccountsDatabase;
import io.playcast.edge.signin.credential.Credentials;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** A session for the pages of accounts, kept in the database so that any edge knows it, and what guards them against other pages. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class PageSecurity {
    /** The prefix makes browsers insist on TLS, this very host and all of it (RFC 6265bis §4.1.3.2). */
    private static final String COOKIE = "__Host-playcast";

    @Bean
    @Order(2)
    SecurityFilterChain accountPages(HttpSecurity http) throws Exception {
        http.securityMatcher("/account/**", "/webauthn/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(CsrfConfigurer::spa)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        return http.build();
    }

    @Bean
    HttpSessionSecurityContextRepository whoIsSignedIn() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Takes the same time for a name that nobody has. */
    @Bean
    AuthenticationManager byPassword(Credentials credentials) {
        var provider = new DaoAuthenticationProvider(credentials);
        provider.setPasswordEncoder(credentials.passwords());
        provider.setUserDetailsPasswordService(credentials);
        return new ProviderManager(provider);
    }

    @Bean
    JdbcIndexedSessionRepository sessionRepository(AccountsDatabase database, AccountProperties properties) {
        var sessions = new JdbcIndexedSessionRepository(database.template(), database.transactions());
        sessions.setTableName("http_session");
        sessions.setConversionService(SessionJson.conversion());
        sessions.setDefaultMaxInactiveInterval(properties.signedIn());
        return sessions;
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(true);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}

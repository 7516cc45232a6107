package io.playcast.edge.signin;

import io.playcast.account.edge.TokenConfiguration;
import jakarta.servlet.Filter;
import java.net.URI;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.authorization.EnableMultiFactorAuthentication;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;

/** Accounts in one import, for a role that has the edge and a database. Nothing of it touches a request to any other address. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMultiFactorAuthentication(authorities = {})
@EnableConfigurationProperties(AccountProperties.class)
@ComponentScan(
        basePackages = "io.playcast.edge.signin",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class SigningIn {
    private static final String[] ADDRESSES = {
        "/oauth2/*", "/.well-known/*", "/account/*", "/userinfo", "/login/*", "/webauthn/*", "/connect/*"
    };
    private static final int SESSIONS = Ordered.HIGHEST_PRECEDENCE + 200;

    @Bean
    AccountsDatabase accountsDatabase(DataSource platform) {
        return new AccountsDatabase(platform);
    }

    /** Where these pages and the authorization server are found from outside. */
    @Bean
    Issuer accountIssuer(AccountProperties properties, @Value(TokenConfiguration.ISSUER) URI unlessSet) {
        return new Issuer(Optional.ofNullable(properties.issuer()).orElse(unlessSet));
    }

    @Bean
    FilterRegistrationBean<Filter> signInSessions(@Qualifier("springSessionRepositoryFilter") Filter sessions) {
        return only(sessions, SESSIONS);
    }

    @Bean
    FilterRegistrationBean<Filter> signInSecurity(@Qualifier("springSecurityFilterChain") Filter security) {
        return only(security, SESSIONS + 1);
    }

    private static FilterRegistrationBean<Filter> only(Filter filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(ADDRESSES);
        registration.setOrder(order);
        return registration;
    }
}

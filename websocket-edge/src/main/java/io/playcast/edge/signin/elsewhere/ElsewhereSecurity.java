package io.playcast.edge.signin.elsewhere;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/** The way to another issuer and back; who comes back is made one of ours before anything is remembered. */
@Configuration(proxyBeanMethods = false)
class ElsewhereSecurity {
    @Bean
    @Order(3)
    SecurityFilterChain fromElsewhere(HttpSecurity http, Issuers issuers, FromElsewhere comes) throws Exception {
        http.securityMatcher("/oauth2/authorization/**", "/login/oauth2/code/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2Login(login -> login.clientRegistrationRepository(issuers)
                        .authorizedClientRepository(new KeepsNoTokens())
                        .securityContextRepository(new RequestAttributeSecurityContextRepository())
                        .loginPage("/account/sign-in")
                        .successHandler(comes)
                        .failureHandler(comes))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        return http.build();
    }
}

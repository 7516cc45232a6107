package io.playcast.access.query;

import io.playcast.account.Tokens;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the access filter before everything else under the API. */
@Configuration(proxyBeanMethods = false)
class AccessWiring {
    private static final int AFTER_BOOTS_OWN = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    FilterRegistrationBean<AccessFilter> accessFilter(Tokens tokens) {
        var filter = new FilterRegistrationBean<>(new AccessFilter(tokens));
        filter.setOrder(AFTER_BOOTS_OWN);
        return filter;
    }
}

package io.playcast.access.query;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.playcast.account.Tokens;
import io.playcast.view.RedisLink;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the access filter before everything else under the API. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiProperties.class)
class AccessWiring {
    private static final int AFTER_BOOTS_OWN = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    RedisLink<byte[]> apiBudgetRedis(AbstractRedisClient client) {
        return new RedisLink<>(client, RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
    }

    @Bean
    ApiBudget apiBudget(RedisLink<byte[]> apiBudgetRedis, ApiProperties properties, ObjectProvider<Clock> clock) {
        return new ApiBudget(apiBudgetRedis, properties.perMinute(), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    FilterRegistrationBean<AccessFilter> accessFilter(Tokens tokens, ApiBudget budget, ObjectProvider<Clock> clock) {
        var filter =
                new FilterRegistrationBean<>(new AccessFilter(tokens, budget, clock.getIfAvailable(Clock::systemUTC)));
        filter.setOrder(AFTER_BOOTS_OWN);
        return filter;
    }
}

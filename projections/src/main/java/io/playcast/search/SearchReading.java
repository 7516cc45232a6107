package io.playcast.search;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Where names are found, for every process that answers: in OpenSearch where there is one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
public class SearchReading {
    @Bean
    PostgresSearch namesInPostgres(DataSource source, SearchKey key) {
        return new PostgresSearch(source, key);
    }

    @Bean
    @Primary
    SearchIndex names(SearchSettings settings, SearchKey key, PostgresSearch here, MeterRegistry meters) {
        return settings.endpoint() == null ? here : new OpenSearchIndex(settings, settings.endpoint(), key, meters);
    }
}

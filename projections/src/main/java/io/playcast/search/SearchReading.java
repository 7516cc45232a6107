package io.playcast.search;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where names are found, for every process that answers. */
@Configuration(proxyBeanMethods = false)
public class SearchReading {
    @Bean
    SearchIndex searchIndex(DataSource source, SearchKey key) {
        return new PostgresSearch(source, key);
    }
}

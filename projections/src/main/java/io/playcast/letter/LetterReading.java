package io.playcast.letter;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is parked and skipped, for every process that reads views. */
@Configuration(proxyBeanMethods = false)
public class LetterReading {
    @Bean
    Letters deadLetters(DataSource source) {
        return new Letters(source);
    }

    @Bean
    Acts deadLetterActs(DataSource source) {
        return new Acts(source);
    }

    @Bean
    Skips skips(DataSource source) {
        return new Skips(source);
    }
}

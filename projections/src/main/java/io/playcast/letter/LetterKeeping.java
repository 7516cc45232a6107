package io.playcast.letter;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.audit.AuditedActs;
import io.playcast.view.ReadModelNames;
import io.playcast.view.ViewTokens;
import io.playcast.view.ViewsSchema;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Parks what cannot be handled, for every process that keeps views up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LetterSettings.class)
public class LetterKeeping {
    @Bean
    FullQueues fullQueues() {
        return new FullQueues();
    }

    @Bean
    LetterQueues letterQueues(DataSource source, ViewTokens tokens, LetterSettings settings, ViewsSchema itsTable) {
        return new LetterQueues(source, tokens, settings);
    }

    @Bean
    LettersForProcessors lettersForProcessors(
            ReadModelNames names,
            LetterQueues queues,
            Letters letters,
            Skips skips,
            FullQueues full,
            LetterSettings settings,
            ViewTokens tokens,
            PlatformTransactionManager transactions) {
        return new LettersForProcessors(
                names.all(), queues, letters, skips, full, settings, tokens.transactions(), transactions);
    }

    @Bean
    Parking parking(LetterQueues queues) {
        return new ParkedStreams(queues);
    }

    @Bean
    Retrying retrying(
            EventProcessingConfiguration axon,
            ObjectProvider<Parking.Refolding> refolding,
            Letters letters,
            Acts acts,
            Skips skips,
            FullQueues full,
            PlatformTransactionManager transactions) {
        return new Retrying(axon, refolding, letters, acts, skips, full, transactions);
    }

    @Bean
    LetterMeters letterMeters(ReadModelNames names, FullQueues full, MeterRegistry meters) {
        return new LetterMeters(names.all(), full, meters);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    LetterKeeper letterKeeper(
            Acts acts, Letters letters, Retrying retrying, AuditedActs audit, LetterMeters meters, ViewsSchema table) {
        return new LetterKeeper(acts, letters, retrying, audit, meters);
    }
}

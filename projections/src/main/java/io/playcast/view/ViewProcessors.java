package io.playcast.view;

import io.playcast.log.LogSource;
import java.time.Duration;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;

/** One pooled streaming processor a read model, each on the log.
 *
 * <p>While a store is away a processor tries again with growing pauses: nothing is passed over. */
public final class ViewProcessors implements ConfigurerModule {
    /** Well within the time after which a claim counts as abandoned. */
    private static final Duration RENEW = Duration.ofSeconds(2);

    private final List<String> names;
    private final LogSource log;
    private final ViewTokens tokens;
    private final int batch;

    public ViewProcessors(List<String> names, LogSource log, ViewTokens tokens, int batch) {
        this.names = names;
        this.log = log;
        this.tokens = tokens;
        this.batch = batch;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.eventProcessing(processing -> names.forEach(name -> register(processing, name)));
    }

    private void register(EventProcessingConfigurer processing, String name) {
        processing
                .registerListenerInvocationErrorHandler(name, _ -> PropagatingErrorHandler.instance())
                .registerPooledStreamingEventProcessor(name, _ -> log, (_, builder) -> settings(builder));
    }

    private PooledStreamingEventProcessor.Builder settings(PooledStreamingEventProcessor.Builder builder) {
        return builder.tokenStore(tokens.store())
                .transactionManager(tokens.transactions())
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(1)
                .batchSize(batch)
                .tokenClaimInterval(RENEW.toMillis())
                .claimExtensionThreshold(RENEW.toMillis());
    }
}

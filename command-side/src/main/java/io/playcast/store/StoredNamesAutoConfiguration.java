package io.playcast.store;

import io.playcast.stored.AxonUpcasts;
import io.playcast.stored.StoredNames;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Makes the stable names and their upcasters the one serializer of events, messages and tokens, in every role that runs Axon. */
@AutoConfiguration(
        beforeName = {
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration"
        })
public class StoredNamesAutoConfiguration {
    @Bean
    @Primary
    @ConditionalOnMissingBean(Serializer.class)
    StoredNames storedNames() {
        return StoredNames.create();
    }

    /** Axon's starter hangs every bean of this kind into the chain that {@code axon.upcasterChain()} is. */
    @Bean
    EventUpcasterChain upcasters() {
        return AxonUpcasts.chain();
    }
}

package io.playcast.projection;

import io.playcast.given.GivenEngines;
import io.playcast.given.GivenLog;
import io.playcast.store.CardStoreConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A test on the real projections over a log that it writes itself, which all such tests of this module share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {OnTheViews.Platform.class, GivenEngines.class, Projections.class},
        properties = {
            "given.database=projections",
            "spring.flyway.enabled=false",
            "axon.axonserver.enabled=false",
            "axon.serializer.general=jackson",
            "playcast.projections.table-prefix=projections-it-",
            "playcast.cards.master-key-file=target/test-keys/master",
            "playcast.dead-letters.max-streams=2",
            "playcast.dead-letters.max-waiting=3"
        })
public @interface OnTheViews {
    @EnableAutoConfiguration
    @Import(CardStoreConfiguration.class)
    class Platform {
        /** Nobody reads a table that is not there yet. */
        @Bean
        static BeanPostProcessor theCommandSidesSchemaIsFirst() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (bean instanceof DataSource source) {
                        GivenLog.in(source);
                    }
                    return bean;
                }
            };
        }

        @Bean
        GivenLog givenLog(DataSource source) {
            return new GivenLog(source);
        }
    }
}

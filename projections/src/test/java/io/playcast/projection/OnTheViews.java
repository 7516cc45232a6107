package io.playcast.projection;

import io.playcast.given.GivenEngines;
import io.playcast.given.GivenLog;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;

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
            "playcast.dead-letters.max-streams=2",
            "playcast.dead-letters.max-waiting=3"
        })
public @interface OnTheViews {
    @EnableAutoConfiguration
    class Platform {
        @Bean
        GivenLog givenLog(DataSource source) {
            return GivenLog.in(source);
        }
    }
}

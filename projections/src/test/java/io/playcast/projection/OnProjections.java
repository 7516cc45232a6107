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
import org.springframework.context.annotation.Import;

/** A test on real projections over real engines, which all tests of that kind share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = OnProjections.Platform.class,
        properties = {
            "given.database=projections",
            "spring.flyway.enabled=false",
            "axon.axonserver.enabled=false",
            "axon.serializer.general=jackson",
            "playcast.projections.table-prefix=projections-it-"
        })
public @interface OnProjections {
    @EnableAutoConfiguration
    @Import({GivenEngines.class, Projections.class})
    class Platform {
        @Bean
        GivenLog givenLog(DataSource source) {
            return GivenLog.in(source);
        }
    }
}

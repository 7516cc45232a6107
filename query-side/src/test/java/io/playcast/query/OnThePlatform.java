package io.playcast.query;

import io.playcast.account.Tokens;
import io.playcast.command.CommandSide;
import io.playcast.given.GivenEngines;
import io.playcast.projection.Projections;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A test over HTTP on the real command side, projections and query side, which all tests of this module share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = OnThePlatform.Platform.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "given.database=query_side",
            "spring.flyway.enabled=false",
            "axon.axonserver.enabled=false",
            "playcast.projections.table-prefix=query-side-it-",
            "playcast.live.heartbeat=300ms",
            "playcast.sql.directory=target/sql",
            "playcast.archive.directory=target/archive",
            "playcast.cards.master-key-file=target/test-keys/master"
        })
public @interface OnThePlatform {
    @EnableAutoConfiguration
    @Import({GivenEngines.class, CommandSide.class, Projections.class, QuerySide.class, Api.class, Evening.class})
    class Platform {
        @Bean
        Tokens tokens() {
            return new GivenTokens();
        }
    }
}

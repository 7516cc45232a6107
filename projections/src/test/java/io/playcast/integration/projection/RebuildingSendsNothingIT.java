package io.playcast.integration.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.engines.SharedEngines;
import io.playcast.given.Eventually;
import io.playcast.given.GivenEngines;
import io.playcast.given.GivenLog;
import io.playcast.given.Played;
import io.playcast.log.LogHead;
import io.playcast.projection.Projections;
import io.playcast.view.ReadModels;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Given everything that follows the log, with a queue. */
@SpringBootTest(
        classes = {RebuildingSendsNothingIT.Platform.class, GivenEngines.class, Projections.class},
        properties = {
            "given.database=rebuilding_sends_nothing",
            "spring.flyway.enabled=false",
            "axon.axonserver.enabled=false",
            "axon.serializer.general=jackson",
            "playcast.outbox.queue=rebuilding",
            "playcast.projections.table-prefix=rebuilding-sends-nothing-"
        })
class RebuildingSendsNothingIT {
    private final Played evening = Played.evening();

    @Autowired
    GivenLog given;

    @Autowired
    ReadModels models;

    @Autowired
    Places places;

    @Autowired
    LogHead head;

    @Autowired
    MeterRegistry meters;

    @Test
    void rebuilding_every_view_sends_no_message_and_what_happens_then_is_sent() {
        evening.isStoredIn(given);
        everythingIsDone();
        assertThat(sent()).isEqualTo(3);

        models.all().forEach(model -> models.rebuild(model.name()));
        everythingIsDone();

        assertThat(sent()).as("by the rebuild").isEqualTo(3);
        given.append(evening.lobby().toString(), evening.closed(), "corr");
        everythingIsDone();
        assertThat(sent()).isEqualTo(4);
    }

    private void everythingIsDone() {
        Eventually.holds(() -> {
            assertThat(models.all()).allMatch(model -> model.behind() == 0);
            assertThat(places.of("queue")).isEqualTo(head.position());
        });
    }

    private double sent() {
        return meters.get("playcast.outbox.published").counter().count();
    }

    @EnableAutoConfiguration
    static class Platform {
        @Bean
        GivenLog givenLog(DataSource source) {
            return GivenLog.in(source);
        }

        @Bean(destroyMethod = "close")
        SqsClient sqsClient() {
            return GivenQueue.client(SharedEngines.sqs().uri());
        }
    }
}

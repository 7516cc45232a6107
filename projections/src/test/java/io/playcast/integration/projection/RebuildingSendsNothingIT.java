package io.playcast.integration.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.engines.SharedEngines;
import io.playcast.given.Eventually;
import io.playcast.given.GivenEngines;
import io.playcast.given.GivenLog;
import io.playcast.given.Played;
import io.playcast.log.LogHead;
import io.playcast.projection.OnTheViews;
import io.playcast.projection.Projections;
import io.playcast.rebuild.Phase;
import io.playcast.rebuild.Rebuilds;
import io.playcast.view.ReadModels;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Given everything that follows the log, with a queue. */
@SpringBootTest(
        classes = {
            OnTheViews.Platform.class,
            RebuildingSendsNothingIT.Queue.class,
            GivenEngines.class,
            Projections.class
        },
        properties = {
            "given.database=rebuilding_sends_nothing",
            "spring.flyway.enabled=false",
            "axon.axonserver.enabled=false",
            "axon.serializer.general=jackson",
            "playcast.cards.master-key-file=target/test-keys/master",
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
    Rebuilds rebuilds;

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

        models.all().forEach(model -> rebuilds.ask(model.name(), true));
        everythingIsDone();
        assertThat(models.all())
                .allSatisfy(model -> assertThat(rebuilds.find(model.name()).kept())
                        .as("rebuilt")
                        .isNotNull());

        assertThat(sent()).as("by the rebuild").isEqualTo(3);
        given.append(evening.lobby().toString(), evening.closed(), "corr");
        everythingIsDone();
        assertThat(sent()).isEqualTo(4);
    }

    private void everythingIsDone() {
        Eventually.holds(() -> {
            assertThat(models.all()).allSatisfy(model -> {
                assertThat(model.behind()).isZero();
                assertThat(rebuilds.find(model.name()).phase()).isEqualTo(Phase.IDLE);
            });
            assertThat(places.of("queue")).isEqualTo(head.position());
        });
    }

    private double sent() {
        return meters.get("playcast.outbox.published").counter().count();
    }

    static class Queue {
        @Bean(destroyMethod = "close")
        SqsClient sqsClient() {
            return GivenQueue.client(SharedEngines.sqs().uri());
        }
    }
}

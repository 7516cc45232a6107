package io.playcast.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.Ids;
import io.playcast.id.UserId;
import io.playcast.presence.PresenceEvent.CameOnline;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two nodes that own one aggregate for a moment: the unique key picks the winner, the loser can tell and try again. */
@OnTheEventStore
class LosingARaceIT {
    @Autowired
    private EventStorageEngine engine;

    @Test
    void the_second_first_event_of_a_stream_is_a_lost_creation() {
        var ann = Ids.user();
        engine.appendEvents(cameOnline(ann, 0));

        assertThatThrownBy(() -> engine.appendEvents(cameOnline(ann, 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void the_second_event_of_the_same_number_is_a_lost_race() {
        var ann = Ids.user();
        engine.appendEvents(cameOnline(ann, 0), cameOnline(ann, 1));

        assertThatThrownBy(() -> engine.appendEvents(cameOnline(ann, 1))).isInstanceOf(ConcurrencyException.class);
    }

    private static GenericDomainEventMessage<CameOnline> cameOnline(UserId user, long seq) {
        return new GenericDomainEventMessage<>("presence", "presence:" + user.value(), seq, new CameOnline(user));
    }
}

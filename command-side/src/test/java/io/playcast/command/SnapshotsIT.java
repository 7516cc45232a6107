package io.playcast.command;

import static io.playcast.command.Asking.create;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Eventually;
import io.playcast.Ids;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.SetReady;
import io.playcast.store.AggregateCache;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stream that has grown long gets a snapshot, and whoever loads it begins there. */
@OnTheEventStore
class SnapshotsIT {
    private static final int EVENTS = 260;

    @Autowired
    private CommandGateway gateway;

    @Autowired
    private JdbcClient db;

    @Autowired
    private AggregateCache cache;

    private final LobbyId lobby = Ids.lobby();
    private final UserId ann = Ids.user();
    private Asking asking;

    @BeforeEach
    void aLongStream() {
        asking = new Asking(gateway);
        asking.ask(create(lobby, ann));
        for (int i = 0; i < EVENTS; i++) {
            asking.ask(ready(i % 2 == 0));
        }
        Eventually.eventually("it has a snapshot", () -> snapshots() == 1);
    }

    @Test
    void it_is_decided_on_the_snapshot_and_what_came_after() {
        unreadable("seq < 249");
        cache.removeAll();

        asking.ask(ready(true));

        assertThat(head()).isEqualTo(EVENTS + 1L);
    }

    @Test
    void one_of_another_revision_is_passed_over_and_everything_is_read() {
        db.sql("update events.snapshot set payload_revision = '1-of-old' where stream = ?")
                .param(lobby.toString())
                .update();
        cache.removeAll();

        asking.ask(ready(true));

        assertThat(head()).isEqualTo(EVENTS + 1L);
    }

    private SetReady ready(boolean ready) {
        return new SetReady(lobby, ann, Instant.now(), ready);
    }

    /** Who reads these rows fails: no payload of ours is such a text. */
    private void unreadable(String rows) {
        db.sql("update events.event set payload = 'x' where stream = ? and " + rows)
                .param(lobby.toString())
                .update();
    }

    private int snapshots() {
        return db.sql("select count(*) from events.snapshot where stream = ?")
                .param(lobby.toString())
                .query(Integer.class)
                .single();
    }

    private long head() {
        return db.sql("select max(seq) from events.event where stream = ?")
                .param(lobby.toString())
                .query(Long.class)
                .single();
    }
}

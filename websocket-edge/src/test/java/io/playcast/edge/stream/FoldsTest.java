package io.playcast.edge.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.StoredEvent;
import io.playcast.feed.FeedFrame;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FoldsTest {
    /** Of revision 1, which knew no room for spectators. */
    private static final String LOBBY_OF_OLD = """
            {"lobby":"01JDA0000000000000000000BB","host":"01JDA0000000000000000000AN",\
            "title":"card:01JDA0000000000000000000CA","game":"frozen-bubble","visibility":"unlisted","capacity":4,\
            "settings":{"freePads":true,"guestDefaults":{"access":{"gamepad":true,"keyboard":false,"mouse":false,\
            "touch":true,"chat":true},"autoPad":true}}}""";

    @Test
    void an_event_of_an_older_release_is_read_from_the_store_as_the_present_one() {
        assertThat(Folds.ofStored(row("lobby.LobbyCreated", LOBBY_OF_OLD))).hasValueSatisfying(FoldsTest::hasRoom);
    }

    @Test
    void its_push_is_of_the_present_revision_and_is_read_alike() {
        var push = FeedFrame.push(row("lobby.LobbyCreated", LOBBY_OF_OLD));

        assertThat(new String(push, StandardCharsets.UTF_8))
                .contains("\"rev\":2")
                .contains("\"spectators\":32");
        assertThat(Folds.ofPush(push)).hasValueSatisfying(FoldsTest::hasRoom);
    }

    @Test
    void a_push_that_an_older_node_published_is_read_as_the_present_event() {
        var push = "{\"type\":\"lobby.lobby-created\",\"rev\":1,\"data\":" + LOBBY_OF_OLD + "}";

        assertThat(Folds.ofPush(push.getBytes(StandardCharsets.UTF_8))).hasValueSatisfying(FoldsTest::hasRoom);
    }

    @Test
    void an_event_of_a_newer_release_is_passed_on_unread() {
        assertThat(Folds.ofStored(row("lobby.RoofLifted", "{}"))).isEmpty();
        assertThat(Folds.ofPush(FeedFrame.push(row("lobby.RoofLifted", "{}")))).isEmpty();
    }

    private static void hasRoom(Object event) {
        assertThat(event)
                .isInstanceOfSatisfying(
                        LobbyCreated.class,
                        created -> assertThat(created.spectators()).isEqualTo(32));
    }

    private static StoredEvent row(String type, String payload) {
        return new StoredEvent(
                1,
                "id",
                "lobby:01JDA0000000000000000000BB",
                0,
                type,
                1,
                Instant.EPOCH,
                payload.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
    }
}

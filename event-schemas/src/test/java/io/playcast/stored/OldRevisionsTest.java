package io.playcast.stored;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.StoredEvent;
import io.playcast.feed.FeedFrame;
import io.playcast.id.CardRef;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import io.playcast.stored.ApprovedFiles.Approved;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an earlier release stored is read as what this one knows, by every way of reading. */
class OldRevisionsTest {
    private static final LobbyId LOBBY = new LobbyId("01JDA0000000000000000000BB");
    /** What stands in LobbyCreated.1.json, as a lobby has been since revision 2. */
    private static final LobbyCreated LOBBY_OF_OLD = new LobbyCreated(
            LOBBY,
            new UserId("01JDA0000000000000000000AN"),
            new CardRef("card:01JDA0000000000000000000CA"),
            new GameId("frozen-bubble"),
            Visibility.UNLISTED,
            4,
            Settings.DEFAULT,
            32,
            null,
            null);

    static Stream<Approved> every() {
        return ApprovedFiles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("every")
    void the_event_store_reads_every_revision_as_the_present_class(Approved approved) {
        assertThat(byAxon(approved)).isInstanceOf(EventNames.classOf(approved.name()));
    }

    @ParameterizedTest
    @MethodSource("every")
    void readers_of_raw_rows_read_the_same(Approved approved) throws Exception {
        assertThat(EventJson.read(row(approved))).isEqualTo(byAxon(approved));
    }

    @ParameterizedTest
    @MethodSource("every")
    void a_push_shows_the_present_revision_and_says_which(Approved approved) throws Exception {
        var push = Json.stored().readTree(FeedFrame.push(row(approved)));

        assertThat(push.path("rev").asInt()).isEqualTo(EventNames.revisionOf(approved.name()));
        assertThat(Json.stored().treeToValue(push.path("data"), EventNames.classOf(approved.name())))
                .isEqualTo(byAxon(approved));
    }

    @Test
    void a_push_of_the_present_revision_is_the_stored_json_untouched() throws Exception {
        var approved = new Approved("lobby.LobbyCreated", 2, ApprovedFiles.file("lobby.LobbyCreated", 2));

        assertThat(EventJson.present(row(approved)).payload()).isEqualTo(Files.readAllBytes(approved.file()));
        assertThat(FeedFrame.push(row(approved)))
                .asString(StandardCharsets.UTF_8)
                .contains(new String(approved.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void a_lobby_of_old_says_what_it_always_meant() throws Exception {
        var approved = new Approved("lobby.LobbyCreated", 1, ApprovedFiles.file("lobby.LobbyCreated", 1));

        assertThat(byAxon(approved)).isEqualTo(LOBBY_OF_OLD);
        assertThat(EventJson.read(row(approved))).isEqualTo(LOBBY_OF_OLD);
        assertThat(EventJson.read("lobby.LobbyCreated", 1, Json.stored().readTree(approved.bytes())))
                .isEqualTo(LOBBY_OF_OLD);
    }

    /** As the event store and the streaming processors do it: through the serializer and the upcasters. */
    private static Object byAxon(Approved approved) {
        var entry = new GenericDomainEventEntry<>(
                "lobby",
                LOBBY.toString(),
                0,
                "an-event",
                Instant.EPOCH.toString(),
                approved.name(),
                Integer.toString(approved.revision()),
                approved.bytes(),
                "{}".getBytes(StandardCharsets.UTF_8));
        var serializer = StoredNames.create();
        return AxonUpcasts.chain()
                .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                .map(event -> (Object) serializer.deserialize(event.getData()))
                .findFirst()
                .orElseThrow();
    }

    private static StoredEvent row(Approved approved) {
        return new StoredEvent(
                1,
                "an-event",
                LOBBY.toString(),
                0,
                approved.name(),
                approved.revision(),
                Instant.EPOCH,
                approved.bytes(),
                "{}".getBytes(StandardCharsets.UTF_8));
    }
}

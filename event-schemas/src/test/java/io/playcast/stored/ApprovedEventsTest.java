package io.playcast.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored is frozen: one file an event and revision, added and never changed.
 *
 * <p>A new event has no file yet: run this test once with {@code -Dplaycast.approve=true}, which adds what is missing and
 * touches nothing else, and look at what it added.
 */
class ApprovedEventsTest {
    @BeforeAll
    static void addWhatIsMissingWhenAsked() throws IOException {
        if (Boolean.getBoolean("playcast.approve")) {
            for (var sample : EventSamples.byName().entrySet()) {
                var file = file(sample.getKey());
                if (Files.notExists(file)) {
                    Files.createDirectories(file.getParent());
                    Files.write(file, Json.stored().writeValueAsBytes(sample.getValue()));
                }
            }
        }
    }

    static Stream<String> names() {
        return EventNames.all().stream();
    }

    @Test
    void every_event_has_a_sample() {
        assertThat(EventSamples.byName().keySet()).containsExactlyElementsOf(EventNames.all());
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_event_is_written_byte_for_byte_as_it_was_approved(String name) throws IOException {
        var written = Json.stored().writeValueAsBytes(EventSamples.byName().get(name));

        assertThat(written).asString(StandardCharsets.UTF_8).isEqualTo(approved(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_was_approved_is_read_as_the_event_it_was(String name) throws IOException {
        assertThat((Object) Json.stored().readValue(approved(name), EventNames.classOf(name)))
                .isEqualTo(EventSamples.byName().get(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_event_store_writes_the_same_bytes_under_the_stable_name(String name) throws IOException {
        var stored = StoredNames.create().serialize(EventSamples.byName().get(name), byte[].class);

        assertThat(stored.getData()).asString(StandardCharsets.UTF_8).isEqualTo(approved(name));
        assertThat(stored.getType().getName()).isEqualTo(name);
        assertThat(stored.getType().getRevision()).isEqualTo(Integer.toString(EventNames.revisionOf(name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_event_store_reads_the_event_back_by_that_name(String name) throws IOException {
        var row = new SimpleSerializedObject<>(
                approved(name).getBytes(StandardCharsets.UTF_8),
                byte[].class,
                name,
                Integer.toString(EventNames.revisionOf(name)));

        assertThat((Object) StoredNames.create().deserialize(row))
                .isEqualTo(EventSamples.byName().get(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_field_of_a_newer_release_is_read_over(String name) throws IOException {
        var newer = approved(name).replaceFirst("\\{", "{\"ofANewerRelease\":[1],");

        assertThat((Object) Json.stored().readValue(newer, EventNames.classOf(name)))
                .isEqualTo(EventSamples.byName().get(name));
    }

    @Test
    void enums_are_lower_case_and_times_iso_8601() throws IOException {
        assertThat(approved("lobby.InviteCreated"))
                .contains("\"role\":\"spectator\"")
                .contains("\"expiresAt\":\"2026-03-02T20:00:00Z\"");
    }

    @Test
    void what_is_not_known_is_left_out() throws IOException {
        var joined =
                "{\"lobby\":\"01JDA0000000000000000000BB\",\"user\":\"01JDA0000000000000000000AN\",\"role\":\"player\","
                        + "\"access\":{\"gamepad\":true,\"keyboard\":false,\"mouse\":false,\"touch\":true,\"chat\":true}}";

        var read = Json.stored().readValue(joined, EventNames.classOf("lobby.MemberJoined"));

        assertThat(Json.stored().writeValueAsString(read)).isEqualTo(joined);
    }

    private static String approved(String name) throws IOException {
        return Files.readString(file(name));
    }

    private static Path file(String name) {
        return ApprovedFiles.file(name, EventNames.revisionOf(name));
    }
}

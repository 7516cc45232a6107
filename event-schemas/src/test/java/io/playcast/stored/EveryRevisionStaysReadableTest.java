package io.playcast.stored;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.stored.ApprovedFiles.Approved;
import io.playcast.upcast.Upcast;
import io.playcast.upcast.Upcasts;
import java.lang.reflect.RecordComponent;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate: no change of an event's record may make unreadable, or silently misread, what was ever stored. */
class EveryRevisionStaysReadableTest {
    static Stream<Approved> present() {
        return ApprovedFiles.all().stream().filter(file -> file.revision() == EventNames.revisionOf(file.name()));
    }

    @Test
    void each_event_has_one_approved_file_for_each_of_its_revisions() {
        var expected = EventNames.all().stream()
                .flatMap(name -> IntStream.rangeClosed(1, EventNames.revisionOf(name))
                        .mapToObj(revision -> ApprovedFiles.file(name, revision)));

        assertThat(ApprovedFiles.all())
                .extracting(Approved::file)
                .containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    @Test
    void each_revision_below_the_present_one_has_a_step_to_the_next_and_there_are_no_others() {
        var expected = EventNames.all().stream()
                .flatMap(name -> IntStream.range(1, EventNames.revisionOf(name)).mapToObj(from -> name + " " + from));

        assertThat(Upcasts.ALL)
                .extracting(step -> step.event() + " " + step.from())
                .containsExactlyInAnyOrderElementsOf(expected.toList());
        assertThat(Upcasts.ALL).allSatisfy(step -> assertThat(step.to()).isEqualTo(step.from() + 1));
    }

    /** Axon runs the steps of its chain one after the other, so a later revision's step has to stand later. */
    @Test
    void the_steps_of_one_event_stand_in_the_order_of_its_revisions() {
        for (var name : EventNames.all()) {
            assertThat(Upcasts.ALL.stream()
                            .filter(step -> step.event().equals(name))
                            .map(Upcast::from))
                    .isSorted();
        }
    }

    @ParameterizedTest
    @MethodSource("present")
    void whatever_the_present_revision_was_approved_without_may_be_null(Approved approved) throws Exception {
        var json = Json.stored().readTree(approved.bytes());
        var event = EventJson.read(approved.name(), approved.revision(), json);

        assertNothingRequiredIsMissing(approved.name(), event, json);
    }

    @ParameterizedTest
    @MethodSource("present")
    void nothing_that_was_approved_has_gone_from_the_record(Approved approved) throws Exception {
        assertThat((Object) Json.client().readValue(approved.bytes(), EventNames.classOf(approved.name())))
                .isEqualTo(Json.stored().readValue(approved.bytes(), EventNames.classOf(approved.name())));
    }

    /** Component by component, also inside the records that an event holds. */
    private static void assertNothingRequiredIsMissing(String path, Object record, JsonNode json) throws Exception {
        for (var component : record.getClass().getRecordComponents()) {
            var at = path + "." + component.getName();
            var value = component.getAccessor().invoke(record);
            var field = json.path(component.getName());
            if (field.isMissingNode()) {
                assertThat(mayBeNull(component))
                        .as("%s was added without a new revision, so it has to be @Nullable", at)
                        .isTrue();
                assertThat(value).as("%s, which nobody stored", at).isNull();
            } else if (field.isObject()) {
                assertNothingRequiredIsMissing(at, value, field);
            }
        }
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}

package io.playcast.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.card.Card;
import io.playcast.id.CardRef;
import io.playcast.stored.EventJson;
import io.playcast.stored.EventNames;
import io.playcast.stored.Json;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Given the approved example of every kind of event there is. */
class WhatOthersAreToldTest {
    private static final Path STORED = Path.of("src/test/resources/approved");
    private static final Path TOLD = Path.of("src/test/resources/approved-integration");

    @Test
    void each_shape_that_goes_out_is_as_it_was_approved_and_every_name_has_one() throws IOException {
        var told = new TreeMap<String, String>();
        for (var name : EventNames.all()) {
            var event = Published.of(example(name));
            if (event.isPresent()) {
                told.put(IntegrationNames.of(event.get()), Json.stored().writeValueAsString(event.get()));
            }
        }
        var approved = new TreeMap<String, String>();
        for (var name : IntegrationNames.all()) {
            approved.put(name, Files.readString(TOLD.resolve(name + ".json")));
        }

        assertThat(told).isEqualTo(approved);
    }

    @ParameterizedTest
    @MethodSource("stored")
    void what_need_not_be_read_tells_nothing(String name) throws IOException {
        if (!Published.maybe(name)) {
            assertThat(Published.of(example(name))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("told")
    void nothing_that_somebody_typed_can_be_in_it(String name) {
        assertThat(Stream.of(IntegrationNames.classOf(name).getRecordComponents())
                        .map(RecordComponent::getType))
                .noneMatch(type -> CharSequence.class.isAssignableFrom(type)
                        || type == CardRef.class
                        || type == Card.class
                        || type == Object.class
                        || Map.class.isAssignableFrom(type));
    }

    static Stream<String> stored() {
        return EventNames.all().stream();
    }

    static Stream<String> told() {
        return IntegrationNames.all().stream();
    }

    private static Object example(String name) throws IOException {
        int revision = EventNames.revisionOf(name);
        var file = STORED.resolve(name.replace('.', '/') + "." + revision + ".json");
        return EventJson.read(name, revision, Json.stored().readTree(Files.readAllBytes(file)));
    }
}

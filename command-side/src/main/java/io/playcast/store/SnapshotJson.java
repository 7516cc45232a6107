package io.playcast.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.playcast.stored.Json;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.stereotype.Aggregate;

/** Aggregates as JSON, under the name of their kind and a revision that follows the shape of their state.
 *
 * <p>A snapshot is a shortcut, never a source: one of another revision is passed over and the events are read.
 */
public final class SnapshotJson extends JacksonSerializer implements SnapshotFilter {
    private final transient Map<String, Class<?>> kinds;
    private final transient Map<Class<?>, SerializedType> types;

    @JsonAutoDetect(
            fieldVisibility = JsonAutoDetect.Visibility.ANY,
            getterVisibility = JsonAutoDetect.Visibility.NONE,
            isGetterVisibility = JsonAutoDetect.Visibility.NONE)
    private interface Fields {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}

    private SnapshotJson(Builder builder, Collection<Class<?>> aggregates) {
        super(builder);
        kinds = aggregates.stream().collect(Collectors.toUnmodifiableMap(SnapshotJson::kind, Function.identity()));
        types = aggregates.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), type -> new SimpleSerializedType(kind(type), StateShape.of(type))));
    }

    /** @param aggregates classes annotated with {@code @Aggregate(type = …)} that keep all they know in their fields */
    public static SnapshotJson of(Collection<Class<?>> aggregates) {
        return new SnapshotJson(JacksonSerializer.builder().objectMapper(mapper(aggregates)), aggregates);
    }

    private static ObjectMapper mapper(Collection<Class<?>> aggregates) {
        var mapper = Json.stored().copy();
        for (var aggregate : aggregates) {
            mapper.addMixIn(aggregate, Fields.class);
            Stream.of(aggregate.getDeclaredFields())
                    .map(Field::getType)
                    .filter(Class::isSealed)
                    .filter(state -> state.getPackage().equals(aggregate.getPackage()))
                    .forEach(state -> {
                        mapper.addMixIn(state, Named.class);
                        mapper.registerSubtypes(state.getPermittedSubclasses());
                    });
        }
        return mapper;
    }

    private static String kind(Class<?> aggregate) {
        return aggregate.getAnnotation(Aggregate.class).type();
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon declares it raw
    public SerializedType typeForClass(Class type) {
        return types.containsKey(type) ? types.get(type) : super.typeForClass(type);
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon declares it raw
    public Class classForType(SerializedType type) {
        return kinds.getOrDefault(type.getName(), UnknownSerializedType.class);
    }

    /** Whether the snapshot is of the kind and the shape that this release knows. */
    @Override
    public boolean test(DomainEventData<?> snapshot) {
        return types.containsValue(snapshot.getPayload().getType());
    }
}

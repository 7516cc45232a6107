package io.playcast.bench.store;

import io.playcast.Metadata;
import io.playcast.stored.StoredNames;
import java.time.Instant;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;

/** An event as its row holds it, made by the product's own serializer. */
public record StoredForm(
        String type, String time, String payloadType, String revision, byte[] payload, byte[] metadata) {
    private static final StoredNames SERIALIZER = StoredNames.create();

    public static StoredForm of(Object event) {
        SerializedObject<byte[]> payload = SERIALIZER.serialize(event, byte[].class);
        var keys = Metadata.of(Asked.ulid(), Asked.ulid(), Asked.ulid(), Asked.ulid());
        var metadata = SERIALIZER.serialize(MetaData.from(keys), byte[].class);
        return new StoredForm(
                "lobby",
                Instant.now().toString(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metadata.getData());
    }
}

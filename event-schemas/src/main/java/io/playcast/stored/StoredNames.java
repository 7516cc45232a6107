package io.playcast.stored;

import java.util.regex.Pattern;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Axon's Jackson serializer that stores events under their stable names, never under a Java class name. */
public final class StoredNames extends JacksonSerializer {
    private static final Pattern DOMAIN_NAME = Pattern.compile("[a-z]+\\.[A-Z][A-Za-z]+");

    private StoredNames(Builder builder) {
        super(builder);
    }

    public static StoredNames create() {
        RevisionResolver revisions =
                type -> EventNames.isEvent(type) ? typeOf(type).getRevision() : null;
        return new StoredNames(
                JacksonSerializer.builder().objectMapper(Json.stored().copy()).revisionResolver(revisions));
    }

    private static SerializedType typeOf(Class<?> event) {
        var name = EventNames.of(event);
        return new SimpleSerializedType(name, Integer.toString(EventNames.revisionOf(name)));
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon declares it raw
    public SerializedType typeForClass(Class type) {
        return type != null && EventNames.isEvent(type) ? typeOf(type) : super.typeForClass(type);
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon declares it raw
    public Class classForType(SerializedType type) {
        if (EventNames.isKnown(type.getName())) {
            return EventNames.classOf(type.getName());
        }
        // A dotted lower-case domain name we no longer know is an event of a newer release, not a Java class.
        return isDomainName(type.getName()) ? UnknownSerializedType.class : super.classForType(type);
    }

    private static boolean isDomainName(String name) {
        return DOMAIN_NAME.matcher(name).matches();
    }
}

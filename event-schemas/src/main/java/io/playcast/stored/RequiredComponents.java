package io.playcast.stored;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes every record component required that is not {@code @Nullable}, so a missing field is refused by its name. */
final class RequiredComponents extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @Override
    public Boolean hasRequiredMarker(AnnotatedMember member) {
        if (member instanceof AnnotatedParameter parameter
                && parameter.getDeclaringClass().isRecord()) {
            var components = parameter.getDeclaringClass().getRecordComponents();
            if (parameter.getOwner().getParameterCount() == components.length) {
                return !mayBeNull(components[parameter.getIndex()]);
            }
        }
        return super.hasRequiredMarker(member);
    }

    /** In lower case, as we write them, and in no other. */
    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
        for (int i = 0; i < values.length; i++) {
            names[i] = values[i].name().toLowerCase(Locale.ROOT);
        }
        return names;
    }

    /** Refuses an explicit null where a component is required; Jackson's own check looks at absence only. */
    static final class NoNulls extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
            return bean.getBeanClass().isRecord() ? new Checked(deserializer) : deserializer;
        }
    }

    private static final class Checked extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;
        /** Looking for annotations takes longer than reading the whole record. */
        private static final ClassValue<List<RecordComponent>> REQUIRED = new ClassValue<>() {
            @Override
            protected List<RecordComponent> computeValue(Class<?> type) {
                return Stream.of(type.getRecordComponents())
                        .filter(component -> !component.getType().isPrimitive() && !mayBeNull(component))
                        .toList();
            }
        };

        Checked(JsonDeserializer<?> delegate) {
            super(delegate);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
            return new Checked(delegate);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var value = super.deserialize(parser, context);
            var missing = REQUIRED.get(value.getClass()).stream()
                    .filter(component -> read(component, value) == null)
                    .findFirst();
            if (missing.isPresent()) {
                var name = missing.get().getName();
                var problem = JsonMappingException.from(parser, "Null for the required field " + name);
                problem.prependPath(value, name);
                throw problem;
            }
            return value;
        }

        private static @Nullable Object read(RecordComponent component, Object value) {
            try {
                return component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component + " cannot be read", e);
            }
        }
    }
}

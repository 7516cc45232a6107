package io.playcast.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.playcast.Rejected;
import io.playcast.stored.Json;
import io.playcast.wire.ClientMessage;
import io.playcast.wire.MessageNames;
import io.playcast.wire.ServerMessage.Problem;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the envelope {@code {"id","type","data"}} and the message in it; says which field is wrong. Pure. */
final class FrameReader {
    private static final Set<String> ENVELOPE = Set.of("id", "type", "data");
    /** Plain characters only, because the id goes into logs and metadata as it is. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_:.-]{1,64}");

    private static final int LONGEST_FIELD = 80;
    private static final String UNKNOWN = "unknown";
    private static final ObjectMapper JSON = Json.client();

    private FrameReader() {}

    static Frame read(String text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode envelope
                    ? envelope(envelope)
                    : unreadable(null, UNKNOWN, null, "A frame is a JSON object");
        } catch (JsonProcessingException _) {
            return unreadable(null, UNKNOWN, null, "The frame is not JSON");
        }
    }

    private static Frame envelope(ObjectNode envelope) {
        var id = text(envelope, "id");
        if (id == null || !ID.matcher(id).matches()) {
            return unreadable(null, UNKNOWN, "id", "A frame has an id of 1 to 64 letters, digits, and _ : . -");
        }
        var type = text(envelope, "type");
        if (type == null) {
            return unreadable(id, UNKNOWN, "type", "A frame has a type");
        }
        var known = MessageNames.classOf(type);
        if (known.isEmpty()) {
            return unreadable(id, UNKNOWN, "type", "There is no message of this type");
        }
        for (var names = envelope.fieldNames(); names.hasNext(); ) {
            var name = names.next();
            if (!ENVELOPE.contains(name)) {
                return unreadable(id, type, clipped(name), "A frame has id, type and data only");
            }
        }
        return message(id, type, known.get(), envelope.get("data"));
    }

    private static Frame message(
            String id, String type, Class<? extends ClientMessage> known, @Nullable JsonNode data) {
        var body = data == null ? JsonNodeFactory.instance.objectNode() : data;
        if (!body.isObject()) {
            return unreadable(id, type, "data", "The data of a message is a JSON object");
        }
        try {
            return new Frame.Message(id, type, JSON.treeToValue(body, known));
        } catch (JsonMappingException e) {
            return refused(id, type, e);
        } catch (JsonProcessingException _) {
            return unreadable(id, type, "data", "The data could not be read");
        }
    }

    /** An id or a number out of range says itself what is wrong; for the rest the field's name must do. */
    private static Frame refused(String id, String type, JsonMappingException e) {
        var field = field(e);
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejected rejected) {
                var where = rejected.field() == null ? field : rejected.field();
                return unreadable(id, type, where, rejected.getMessage());
            }
        }
        return unreadable(id, type, field, "The field is missing, unknown or of the wrong kind");
    }

    private static String field(JsonMappingException e) {
        var path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        return clipped(path.isEmpty() ? "data" : "data." + path);
    }

    private static String clipped(String name) {
        return name.length() <= LONGEST_FIELD ? name : name.substring(0, LONGEST_FIELD);
    }

    private static @Nullable String text(ObjectNode node, String field) {
        var value = node.get(field);
        return value != null && value.isTextual() ? value.textValue() : null;
    }

    private static Frame unreadable(@Nullable String re, String type, @Nullable String field, String sentence) {
        return new Frame.Unreadable(re, type, new Problem("bad-request", sentence, field, 0));
    }
}

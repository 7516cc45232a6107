package io.playcast.docs.generate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.playcast.wire.ServerMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The frames of the protocol as messages of an AsyncAPI document. */
final class AsyncMessages {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String MODULE = "event-schemas";
    private static final String ID = "^[A-Za-z0-9_:.-]{1,64}$";

    private final Javadocs javadocs;

    AsyncMessages(Javadocs javadocs) {
        this.javadocs = javadocs;
    }

    /** Everything a client may send. */
    SequencedMap<String, ObjectNode> asked() {
        var all = new LinkedHashMap<String, ObjectNode>();
        Contract.clientMessages().forEach((type, record) -> {
            var frame = frame(type, List.of("id", "type"));
            properties(frame).set("id", JSON.objectNode().put("type", "string").put("pattern", ID));
            properties(frame).set("data", JsonSchemas.object(record, true));
            all.put(type, message(type, record, frame));
        });
        return all;
    }

    SequencedMap<String, ObjectNode> answers() {
        var ok = frame("ok", List.of("re", "type"));
        properties(ok).set("re", text());
        properties(ok).set("data", JSON.objectNode());
        properties(ok).set("at", JsonSchemas.object(ServerMessage.At.class, false));
        var error = frame("error", List.of("type", "error"));
        properties(error).set("re", text());
        properties(error).set("error", JsonSchemas.object(ServerMessage.Problem.class, false));
        var all = new LinkedHashMap<String, ObjectNode>();
        all.put("ok", message("ok", ServerMessage.Ok.class, ok));
        all.put("error", message("error", ServerMessage.Error.class, error));
        return all;
    }

    /** Those of events carry their place in their stream; one that shares its name with what clients send is told apart. */
    SequencedMap<String, ObjectNode> pushes() {
        var all = new LinkedHashMap<String, ObjectNode>();
        Contract.otherPushes().forEach((type, record) -> {
            var frame = frame(type, List.of("type", "data"));
            properties(frame).set("data", JsonSchemas.object(record, false));
            all.put(Contract.clientMessages().containsKey(type) ? type + ".push" : type, message(type, record, frame));
        });
        Contract.eventPushes().forEach((type, record) -> {
            var frame = frame(type, List.of("type", "rev", "stream", "seq", "time", "data"));
            place(frame);
            properties(frame).set("data", JsonSchemas.object(record, false));
            all.put(type, message(type, record, frame));
        });
        return all;
    }

    private static void place(ObjectNode frame) {
        properties(frame).set("rev", JSON.objectNode().put("type", "integer").put("minimum", 1));
        properties(frame).set("stream", text());
        properties(frame).set("seq", JSON.objectNode().put("type", "integer").put("minimum", 0));
        properties(frame).set("time", text().put("format", "date-time"));
    }

    private ObjectNode message(String type, Class<?> record, ObjectNode payload) {
        var message = JSON.objectNode().put("name", type).put("summary", javadocs.sentence(MODULE, record));
        message.set("payload", payload);
        return message;
    }

    private static ObjectNode frame(String type, List<String> required) {
        var frame = JSON.objectNode().put("type", "object");
        var properties = frame.putObject("properties");
        properties.set("type", JSON.objectNode().put("type", "string").put("const", type));
        var names = frame.putArray("required");
        required.forEach(names::add);
        return frame;
    }

    private static ObjectNode properties(ObjectNode frame) {
        return (ObjectNode) frame.get("properties");
    }

    private static ObjectNode text() {
        return JSON.objectNode().put("type", "string");
    }
}

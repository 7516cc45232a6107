package io.playcast.docs.generate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.playcast.wire.CloseCode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Writes docs/asyncapi.yaml (AsyncAPI 3.0): one socket, what clients ask, what they are answered, what they are told. */
public final class AsyncApi {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String CHANNEL = "#/channels/socket";

    private final AsyncMessages messages;

    public AsyncApi(Path root) {
        this.messages = new AsyncMessages(new Javadocs(root));
    }

    public String text() {
        return "# Generated from the records of event-schemas. Do not edit: run `ops/playcast docs --accept`.\n"
                + Yaml.text(document());
    }

    public ObjectNode document() {
        var all = new LinkedHashMap<String, ObjectNode>();
        var asked = keep(all, messages.asked());
        var answers = keep(all, messages.answers());
        var pushes = keep(all, messages.pushes());
        var document = JSON.objectNode().put("asyncapi", "3.0.0");
        document.set("info", info());
        document.put("defaultContentType", "application/json");
        document.putObject("servers").set("platform", server());
        document.putObject("channels").set("socket", channel(all.keySet()));
        var operations = document.putObject("operations");
        operations.set("ask", operation("receive", "A client asks; every message is answered once.", asked));
        ((ObjectNode) operations.get("ask")).set("reply", reply(answers));
        operations.set("tell", operation("send", "The server tells, without being asked.", pushes));
        var components = document.putObject("components").putObject("messages");
        all.forEach(components::set);
        return document;
    }

    private static Collection<String> keep(Map<String, ObjectNode> all, SequencedMap<String, ObjectNode> some) {
        all.putAll(some);
        return some.keySet();
    }

    private static ObjectNode info() {
        var info = JSON.objectNode()
                .put("title", "Playcast client protocol")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "Subprotocol playcast.v1+json over WSS. How frames, resume and cards work is told in docs/protocol.md.");
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        return info;
    }

    private static ObjectNode server() {
        return JSON.objectNode()
                .put("host", "localhost:8443")
                .put("pathname", "/ws")
                .put("protocol", "wss")
                .put("description", "The platform as `ops/playcast up` starts it.");
    }

    private static ObjectNode channel(Collection<String> names) {
        var channel = JSON.objectNode()
                .put("address", "/ws")
                .put("description", "The first frame is hello; the answer to it is the push welcome.");
        var of = channel.putObject("messages");
        names.forEach(name -> of.set(name, reference("#/components/messages/" + name)));
        channel.putObject("bindings").putObject("ws").put("method", "GET").put("bindingVersion", "0.1.0");
        channel.set("x-close-codes", closeCodes());
        return channel;
    }

    private static ObjectNode closeCodes() {
        var codes = JSON.objectNode();
        for (var close : CloseCode.values()) {
            codes.putObject(Integer.toString(close.code()))
                    .put("name", close.name())
                    .put("reason", close.reason())
                    .put("mayReconnect", close.mayReconnect());
        }
        return codes;
    }

    private static ObjectNode operation(String action, String summary, Collection<String> names) {
        var operation = JSON.objectNode().put("action", action).put("summary", summary);
        operation.set("channel", reference(CHANNEL));
        of(operation, names);
        return operation;
    }

    private static ObjectNode reply(Collection<String> names) {
        var reply = JSON.objectNode();
        reply.set("channel", reference(CHANNEL));
        of(reply, names);
        return reply;
    }

    private static void of(ObjectNode node, Collection<String> names) {
        var list = node.putArray("messages");
        names.forEach(name -> list.add(reference(CHANNEL + "/messages/" + name)));
    }

    private static ObjectNode reference(String to) {
        return JSON.objectNode().put("$ref", to);
    }
}

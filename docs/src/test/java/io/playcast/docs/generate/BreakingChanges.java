package io.playcast.docs.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What a caller of one OpenAPI 3.1 document would miss in another: routes, answers, fields, or that they are what they were.
 *
 * <p>Of a parameter or a body more may not be asked; of an answer less may not be given.
 */
public final class BreakingChanges {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode before;
    private final JsonNode after;
    private final Set<String> found = new TreeSet<>();
    /** Schemas refer to each other in circles. */
    private final Set<String> compared = new HashSet<>();

    private BreakingChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    private enum Way {
        ASKED,
        ANSWERED
    }

    /** A sentence for each; none when every caller of the document before is as well off. */
    public static List<String> between(JsonNode before, JsonNode after) {
        var changes = new BreakingChanges(before, after);
        before.path("paths").properties().forEach(path -> {
            for (var method : METHODS) {
                if (path.getValue().has(method)) {
                    changes.operation(
                            method.toUpperCase(Locale.ROOT) + " " + path.getKey(),
                            path.getValue().path(method),
                            after.path("paths").path(path.getKey()).path(method));
                }
            }
        });
        return new ArrayList<>(changes.found);
    }

    private void operation(String name, JsonNode was, JsonNode is) {
        if (is.isMissingNode()) {
            found.add(name + " is gone");
            return;
        }
        if (!was.path("operationId").equals(is.path("operationId"))) {
            found.add(name + " has another operationId");
        }
        if (was.path("security").isEmpty() && !is.path("security").isEmpty()) {
            found.add(name + " asks for a token now");
        }
        parameters(name, was.path("parameters"), is.path("parameters"));
        if (is.path("requestBody").path("required").asBoolean()
                && !was.path("requestBody").path("required").asBoolean()) {
            found.add(name + " asks for a body now");
        }
        content(name + " body", was.path("requestBody"), is.path("requestBody"), Way.ASKED);
        was.path("responses").properties().forEach(response -> {
            var now = is.path("responses").path(response.getKey());
            if (now.isMissingNode()) {
                found.add(name + " no longer answers " + response.getKey());
            } else {
                content(
                        name + " " + response.getKey(),
                        resolved(before, response.getValue()),
                        resolved(after, now),
                        Way.ANSWERED);
            }
        });
    }

    private void parameters(String name, JsonNode was, JsonNode is) {
        was.forEach(parameter -> {
            var now = same(parameter, is);
            var its = name + " parameter " + parameter.path("name").asText();
            if (now.isMissingNode()) {
                found.add(its + " is gone");
            } else {
                schema(its, parameter.path("schema"), now.path("schema"), Way.ASKED);
            }
        });
        is.forEach(parameter -> {
            if (parameter.path("required").asBoolean()
                    && !same(parameter, was).path("required").asBoolean()) {
                found.add(name + " parameter " + parameter.path("name").asText() + " is required now");
            }
        });
    }

    private static JsonNode same(JsonNode wanted, JsonNode among) {
        for (var parameter : among) {
            if (parameter.path("name").equals(wanted.path("name"))
                    && parameter.path("in").equals(wanted.path("in"))) {
                return parameter;
            }
        }
        return MissingNode.getInstance();
    }

    private void content(String name, JsonNode was, JsonNode is, Way way) {
        was.path("content").properties().forEach(type -> {
            var now = is.path("content").path(type.getKey());
            if (now.isMissingNode()) {
                found.add(name + " is no longer " + type.getKey());
            } else {
                schema(name, type.getValue().path("schema"), now.path("schema"), way);
            }
        });
    }

    private void schema(String name, JsonNode wasOrRef, JsonNode isOrRef, Way way) {
        if (wasOrRef.has("$ref") && !compared.add(way + " " + wasOrRef.path("$ref") + " " + isOrRef.path("$ref"))) {
            return;
        }
        var was = resolved(before, wasOrRef);
        var is = resolved(after, isOrRef);
        compareTypes(name, was, is, way);
        values(name, was.path("enum"), is.path("enum"), way);
        if (!was.path("format").equals(is.path("format"))) {
            found.add(name + " has another format");
        }
        was.path("properties").properties().forEach(property -> {
            var now = is.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                found.add(name + "." + property.getKey() + " is gone");
            } else {
                schema(name + "." + property.getKey(), property.getValue(), now, way);
            }
        });
        required(name, was.path("required"), is.path("required"), way);
        if (was.has("items")) {
            schema(name + "[]", was.path("items"), is.path("items"), way);
        }
        for (var choice : List.of("oneOf", "anyOf", "allOf")) {
            for (int i = 0; i < was.path(choice).size(); i++) {
                schema(
                        name + " choice " + i,
                        was.path(choice).path(i),
                        is.path(choice).path(i),
                        way);
            }
        }
    }

    private void compareTypes(String name, JsonNode was, JsonNode is, Way way) {
        var before = words(was.path("type"));
        var now = words(is.path("type"));
        boolean fits = way == Way.ASKED
                ? now.isEmpty() || now.containsAll(before)
                : before.isEmpty() || before.containsAll(now);
        if (!fits || before.isEmpty() != now.isEmpty()) {
            found.add(name + " is " + now + " and was " + before);
        }
    }

    /** A caller may meet a new value of an answer, as of a new kind of event, but none may be refused that was taken. */
    private void values(String name, JsonNode was, JsonNode is, Way way) {
        if (way == Way.ASKED && !is.isEmpty() && !words(is).containsAll(words(was))) {
            found.add(name + " no longer takes every value");
        }
    }

    private void required(String name, JsonNode was, JsonNode is, Way way) {
        var more = words(way == Way.ASKED ? is : was);
        more.removeAll(words(way == Way.ASKED ? was : is));
        more.forEach(field ->
                found.add(name + "." + field + (way == Way.ASKED ? " is required now" : " may be absent now")));
    }

    private static Set<String> words(JsonNode node) {
        var words = new TreeSet<String>();
        if (node.isTextual()) {
            words.add(node.asText());
        }
        node.forEach(one -> words.add(one.asText()));
        return words;
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}

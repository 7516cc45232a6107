package io.playcast.dynamo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.playcast.stored.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values as DynamoDB holds them: what is JSON elsewhere is attributes there, so that each can be asked for and indexed. */
final class Items {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Items() {}

    static Map<String, AttributeValue> of(Object value) {
        return fields(Json.stored().valueToTree(value));
    }

    static <T> T read(Map<String, AttributeValue> item, Class<T> type) {
        try {
            return Json.stored().treeToValue(object(item), type);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("an item is no " + type.getSimpleName(), problem);
        }
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    private static Map<String, AttributeValue> fields(JsonNode object) {
        var item = new HashMap<String, AttributeValue>();
        object.properties().forEach(field -> item.put(field.getKey(), attribute(field.getValue())));
        return item;
    }

    private static AttributeValue attribute(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> text(value.textValue());
            case NUMBER -> AttributeValue.fromN(value.asText());
            case BOOLEAN -> AttributeValue.fromBool(value.booleanValue());
            case OBJECT -> AttributeValue.fromM(fields(value));
            case ARRAY -> AttributeValue.fromL(elements(value));
            case NULL, MISSING -> AttributeValue.fromNul(true);
            case BINARY, POJO -> throw new IllegalStateException("a view has something else than JSON in it");
        };
    }

    private static List<AttributeValue> elements(JsonNode array) {
        var list = new ArrayList<AttributeValue>(array.size());
        array.forEach(element -> list.add(attribute(element)));
        return list;
    }

    private static ObjectNode object(Map<String, AttributeValue> item) {
        var object = JSON.objectNode();
        item.forEach((name, value) -> object.set(name, node(value)));
        return object;
    }

    private static JsonNode node(AttributeValue value) {
        return switch (value.type()) {
            case S -> JSON.textNode(value.s());
            case N -> number(value.n());
            case BOOL -> JSON.booleanNode(value.bool());
            case M -> object(value.m());
            case L -> list(value.l());
            case NUL -> JSON.nullNode();
            case B, SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalStateException("no view writes a " + value.type());
        };
    }

    private static ArrayNode list(List<AttributeValue> values) {
        var array = JSON.arrayNode(values.size());
        values.forEach(value -> array.add(node(value)));
        return array;
    }

    private static JsonNode number(String digits) {
        return digits.chars().allMatch(c -> c == '-' || Character.isDigit(c))
                ? LongNode.valueOf(Long.parseLong(digits))
                : DoubleNode.valueOf(Double.parseDouble(digits));
    }
}

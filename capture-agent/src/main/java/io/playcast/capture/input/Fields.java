package io.playcast.capture.input;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes fields out of untrusted JSON: each has the right type and range, or {@link BadInput}. */
final class Fields {

    private Fields() {}

    static JsonNode object(JsonNode parent, String name) {
        JsonNode value = parent.path(name);
        if (!value.isObject()) throw new BadInput(Drop.WRONG_TYPE, name);
        return value;
    }

    static JsonNode array(JsonNode parent, String name, int longest) {
        JsonNode value = parent.path(name);
        if (!value.isArray()) throw new BadInput(Drop.WRONG_TYPE, name);
        if (value.size() > longest) throw new BadInput(Drop.OUT_OF_RANGE, name);
        return value;
    }

    static String text(JsonNode parent, String name) {
        JsonNode value = parent.path(name);
        if (!value.isTextual()) throw new BadInput(Drop.WRONG_TYPE, name);
        return value.textValue();
    }

    static int whole(JsonNode parent, String name, int from, int to) {
        JsonNode value = parent.path(name);
        if (!value.isIntegralNumber()) throw new BadInput(Drop.WRONG_TYPE, name);
        if (!value.canConvertToInt() || value.intValue() < from || value.intValue() > to) {
            throw new BadInput(Drop.OUT_OF_RANGE, name);
        }
        return value.intValue();
    }

    static double number(JsonNode parent, String name, double from, double to) {
        JsonNode value = parent.path(name);
        if (!value.isNumber()) throw new BadInput(Drop.WRONG_TYPE, name);
        double number = value.doubleValue();
        if (!(number >= from && number <= to)) throw new BadInput(Drop.OUT_OF_RANGE, name);
        return number;
    }

    /** False when it is not there. */
    static boolean flag(JsonNode parent, String name) {
        JsonNode value = parent.path(name);
        if (value.isMissingNode()) return false;
        if (!value.isBoolean()) throw new BadInput(Drop.WRONG_TYPE, name);
        return value.booleanValue();
    }
}

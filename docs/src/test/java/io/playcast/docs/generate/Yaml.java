package io.playcast.docs.generate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Writes JSON as block-style YAML 1.2. What is no plain word is quoted as in JSON, which YAML reads alike. */
final class Yaml {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9._/-]*");
    private static final Pattern WORD_OF_YAML = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    private Yaml() {}

    static String text(JsonNode node) {
        var out = new StringBuilder();
        write(node, 0, out);
        return out.toString();
    }

    private static void write(JsonNode node, int indent, StringBuilder out) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                out.repeat(' ', indent).append(scalar(field.getKey())).append(':');
                value(field.getValue(), indent + 2, out);
            });
        } else {
            node.forEach(item -> {
                out.repeat(' ', indent).append('-');
                value(item, indent + 2, out);
            });
        }
    }

    private static void value(JsonNode value, int indent, StringBuilder out) {
        if (!value.isContainerNode()) {
            out.append(' ')
                    .append(value.isTextual() ? scalar(value.textValue()) : value)
                    .append('\n');
        } else if (value.isEmpty()) {
            out.append(value.isObject() ? " {}\n" : " []\n");
        } else {
            out.append('\n');
            write(value, indent, out);
        }
    }

    private static String scalar(String text) {
        boolean plain =
                PLAIN.matcher(text).matches() && !WORD_OF_YAML.matcher(text).matches();
        return plain
                ? text
                : com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
    }
}

package io.playcast.sql;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.Rejected;
import java.util.Set;
import java.util.regex.Pattern;

/** The first of two walls: lets through one SELECT over the events, judged by DuckDB's own parse of it. The second one is what the
 * engine is locked to; it holds without this. Pure. */
final class OneSelect {
    private static final Set<String> READING =
            Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");
    private static final Set<String> TABLE_FUNCTIONS =
            Set.of("range", "generate_series", "unnest", "json_each", "json_tree", "repeat");
    /** What tells of this process or reaches beyond the question. */
    private static final Set<String> KEPT_BACK =
            Set.of("current_setting", "getenv", "getvariable", "write_log", "nextval", "currval", "txid_current");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private OneSelect() {}

    /** @param parsed the answer of DuckDB's {@code json_serialize_sql} */
    static void require(JsonNode parsed) {
        if (parsed.path("error").asBoolean()) {
            throw parsed.path("error_type").asText().equals("parser")
                    ? Rejected.badRequest("sql", parsed.path("error_message").asText())
                    : refused("Only a SELECT is answered");
        }
        if (parsed.path("statements").size() != 1) {
            throw refused("One SELECT at a time is answered");
        }
        look(parsed);
    }

    private static void look(JsonNode node) {
        if (node.isObject()) {
            object(node);
        }
        node.forEach(OneSelect::look);
    }

    private static void object(JsonNode node) {
        var type = node.path("type").asText();
        if (type.endsWith("_NODE") && !READING.contains(type)) {
            throw refused("Only a SELECT is answered");
        }
        if (type.equals("TABLE_FUNCTION")) {
            var name = node.path("function").path("function_name").asText();
            if (!TABLE_FUNCTIONS.contains(name)) {
                throw refused("The table function " + shown(name) + " is not there for you");
            }
        }
        if (type.equals("BASE_TABLE")
                && !NAME.matcher(node.path("table_name").asText()).matches()) {
            throw refused("There are tables here, and no files");
        }
        if (KEPT_BACK.contains(node.path("function_name").asText())) {
            throw refused("The function " + node.path("function_name").asText() + " is not there for you");
        }
    }

    private static String shown(String name) {
        return NAME.matcher(name).matches() ? name : "of that name";
    }

    private static Rejected refused(String sentence) {
        return new Rejected("access.sql", sentence);
    }
}

package io.playcast.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** Every address that Spring maps in one process, by its own word (the actuator's {@code /mappings}), made concrete. */
final class Routes {
    /** Opens {@code /mappings} to the test; an installation has no such address. */
    static final String EXPOSED = "MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE";

    private static final String ID = "01JDA0000000000000000000AA";

    private Routes() {}

    record Route(String method, String path) implements Comparable<Route> {
        @Override
        public int compareTo(Route other) {
            return toString().compareTo(other.toString());
        }
    }

    static Set<Route> of(RoleProcess process) throws IOException, InterruptedException {
        var routes = new TreeSet<Route>();
        var mapped = new ObjectMapper().readTree(process.get("/mappings", "").body());
        for (var conditions : mapped.findValues("requestMappingConditions")) {
            for (var pattern : conditions.path("patterns")) {
                methods(conditions).forEach(method -> routes.add(new Route(method, concrete(pattern.asText()))));
            }
        }
        return routes;
    }

    private static Set<String> methods(JsonNode conditions) {
        var methods = new TreeSet<String>();
        conditions.path("methods").forEach(method -> methods.add(method.asText()));
        return methods.isEmpty() ? Set.of("GET", "POST") : methods;
    }

    private static String concrete(String pattern) {
        return pattern.replaceAll("\\{[^}]*\\}+", ID).replace("**", "some/file").replace("*", "some");
    }
}

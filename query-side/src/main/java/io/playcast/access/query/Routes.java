package io.playcast.access.query;

import io.playcast.access.Route;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Finds the row of a request in the table of routes. */
final class Routes {
    private static final PathPattern EVERYTHING = PathPatternParser.defaultInstance.parse(Route.API + "/**");
    /** As Spring MVC picks a handler: a path without a name in it before one with a name in the same place. */
    private static final List<Found> ALL = Stream.of(Route.values())
            .map(route -> new Found(route, PathPatternParser.defaultInstance.parse(route.path())))
            .sorted(Comparator.comparing(Found::pattern, PathPattern.SPECIFICITY_COMPARATOR))
            .toList();

    private Routes() {}

    record Found(Route route, PathPattern pattern) {
        /** The lobby that the path names. */
        @Nullable
        String lobby(PathContainer path) {
            var match = pattern.matchAndExtract(path);
            return match == null ? null : match.getUriVariables().get("lobby");
        }
    }

    /** Matched as the handlers' paths are, whatever way the path is spelt. */
    static boolean isApi(PathContainer path) {
        return EVERYTHING.matches(path);
    }

    /** The route of a path; for a method the path does not have, any of its routes, and the answer will be 405. */
    static Optional<Found> find(String method, PathContainer path) {
        var samePath =
                ALL.stream().filter(found -> found.pattern().matches(path)).toList();
        return samePath.stream()
                .filter(found -> found.route().answers(method))
                .findFirst()
                .or(() -> samePath.stream().findFirst());
    }
}

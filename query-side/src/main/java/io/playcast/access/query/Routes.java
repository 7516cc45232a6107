package io.playcast.access.query;

import static io.playcast.account.AccountRole.ADMIN;
import static io.playcast.account.AccountRole.ANALYST;
import static io.playcast.account.AccountRole.GUEST;
import static io.playcast.account.AccountRole.PLAYER;

import io.playcast.account.AccountRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every route of the REST surface and who may use it. A route that does not stand here does not exist. */
final class Routes {
    static final String API = "/api/v1";

    private static final PathPattern EVERYTHING = PathPatternParser.defaultInstance.parse(API + "/**");
    private static final Set<AccountRole> ANYBODY = Set.of(GUEST, PLAYER, ANALYST, ADMIN);
    private static final Set<AccountRole> PLAYERS = Set.of(PLAYER, ANALYST, ADMIN);
    private static final Set<AccountRole> ANALYSTS = Set.of(ANALYST, ADMIN);
    private static final Set<AccountRole> ADMINS = Set.of(ADMIN);
    private static final Set<AccountRole> WITHOUT_TOKEN = Set.of();

    private static final List<Route> ALL = List.of(
            route("POST", "/guests", WITHOUT_TOKEN),
            route("POST", "/accounts/{user}/erasure", ADMINS),
            route("GET", "/openapi", WITHOUT_TOKEN),
            route("GET", "/openapi.json", WITHOUT_TOKEN),
            route("GET", "/openapi.yaml", WITHOUT_TOKEN),
            route("GET", "/lobbies", PLAYERS),
            route("GET", "/lobbies/{lobby}", ANYBODY),
            route("GET", "/lobbies/{lobby}/history", ANYBODY),
            route("GET", "/users/{user}/presence", PLAYERS),
            route("GET", "/presence/online", ANALYSTS),
            route("GET", "/sessions", ANALYSTS),
            route("GET", "/sessions/{session}", ANALYSTS),
            route("GET", "/sessions/{session}/quality", ANALYSTS),
            route("GET", "/events", ANALYSTS),
            route("GET", "/projections", ANALYSTS),
            route("GET", "/projections/{name}/diff", ANALYSTS),
            route("POST", "/projections/{name}/rebuild", ADMINS));

    private Routes() {}

    /** @param roles any of which is enough; none when no token is needed */
    record Route(String method, PathPattern pattern, Set<AccountRole> roles) {
        boolean needsToken() {
            return !roles.isEmpty();
        }
    }

    static List<Route> all() {
        return ALL;
    }

    /** Matched as the handlers' paths are, whatever way the path is spelt. */
    static boolean isApi(PathContainer path) {
        return EVERYTHING.matches(path);
    }

    /** The route of a path; for a method the path does not have, any of its routes, and the answer will be 405. */
    static Optional<Route> find(String method, PathContainer path) {
        var wanted = method.equals("HEAD") ? "GET" : method;
        var samePath =
                ALL.stream().filter(route -> route.pattern().matches(path)).toList();
        return samePath.stream()
                .filter(route -> route.method().equals(wanted))
                .findFirst()
                .or(() -> samePath.stream().findFirst());
    }

    private static Route route(String method, String pattern, Set<AccountRole> roles) {
        return new Route(method, PathPatternParser.defaultInstance.parse(API + pattern), roles);
    }
}

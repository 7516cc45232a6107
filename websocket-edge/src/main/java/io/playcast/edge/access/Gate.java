package io.playcast.edge.access;

import io.playcast.Rejected;
import io.playcast.access.Route;
import io.playcast.account.Principal;
import io.playcast.account.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets nobody reach a handler of the API whom the table of routes does not admit: an edge of its own has nothing in front of it that would have looked.
 *
 * <p>It asks for the handler's own pattern, so no spelling of a path leads around it, and a handler without a row is shut.
 */
@Component
final class Gate implements HandlerInterceptor, WebMvcConfigurer {
    private final Tokens tokens;
    private final Clock clock;
    private final AdminCalls calls;

    Gate(Tokens tokens, Clock clock, AdminCalls calls) {
        this.tokens = tokens;
        this.clock = clock;
        this.calls = calls;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (!pattern.startsWith(Route.API + "/")) {
            return true;
        }
        var route = route(request.getMethod(), pattern)
                .orElseThrow(() -> new Rejected("access.role", "Nobody may use this route"));
        if (route.needsToken()) {
            var caller = caller(request);
            route.admit(caller, lobby(request), clock.instant());
            request.setAttribute(Route.CALLER, caller);
            if (route.onlyForAdmins()) {
                calls.begin(request, route, caller);
            }
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception problem) {
        calls.end(request, problem == null ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    /** Where the query side is in the same process it has looked at the token already. */
    private Principal caller(HttpServletRequest request) {
        return request.getAttribute(Route.CALLER) instanceof Principal known
                ? known
                : tokens.verifyBearer(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    private static Optional<Route> route(String method, String pattern) {
        return Stream.of(Route.values())
                .filter(route -> route.answers(method) && route.path().equals(pattern))
                .findFirst();
    }

    private static @Nullable String lobby(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                ? (String) named.get("lobby")
                : null;
    }
}

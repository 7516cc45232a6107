package io.playcast.access.query;

import io.playcast.Rejected;
import io.playcast.access.Route;
import io.playcast.account.Principal;
import io.playcast.account.Tokens;
import io.playcast.rest.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/** Lets nobody reach a route of the API without a token that is good for it. */
final class AccessFilter extends OncePerRequestFilter {
    private final Tokens tokens;
    private final ApiBudget budget;
    private final Clock clock;

    AccessFilter(Tokens tokens, ApiBudget budget, Clock clock) {
        this.tokens = tokens;
        this.budget = budget;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The same reading of the path as Spring MVC's own, so that no spelling passes here and arrives there.
        var path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
        if (Routes.isApi(path)) {
            try {
                admit(request, response, path);
            } catch (Rejected refusal) {
                refuse(refusal, request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, PathContainer path) {
        var found = Routes.find(request.getMethod(), path);
        if (found.isPresent() && !found.get().route().needsToken()) {
            return;
        }
        var caller = tokens.verifyBearer(request.getHeader(HttpHeaders.AUTHORIZATION));
        spend(caller, response);
        var known = found.orElseThrow(() -> new Rejected("route.unknown", "There is nothing under this path"));
        known.route().admit(caller, known.lobby(path), clock.instant());
        request.setAttribute(Route.CALLER, caller);
    }

    /** A call that is refused for another reason is a call, too. */
    private void spend(Principal caller, HttpServletResponse response) {
        var spent = budget.take(caller.user().value());
        response.setHeader("RateLimit-Limit", Long.toString(spent.limit()));
        response.setHeader("RateLimit-Remaining", Long.toString(spent.left()));
        response.setHeader("RateLimit-Reset", Long.toString(Math.ceilDiv(spent.resetMs(), 1_000)));
        if (spent.waitMs() > 0) {
            throw new Rejected("rate.limited", "Too many calls", null, spent.waitMs());
        }
    }

    private static void refuse(Rejected refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(Problems.status(refusal.code()).value());
        Problems.headers(refusal).forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(Problems.json(Problems.of(refusal), request.getRequestURI()));
    }
}

package io.playcast.presence.query;

import io.playcast.Rejected;
import io.playcast.presence.OpenSocket;
import io.playcast.presence.projection.OpenSockets;
import io.playcast.rest.Page;
import io.playcast.view.RedisLink;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which edge holds whose sockets. */
@RestController
class ConnectionApi {
    private final OpenSockets sockets;

    ConnectionApi(RedisLink<String> viewsRedis, ObjectProvider<Clock> clock) {
        this.sockets = new OpenSockets(viewsRedis, clock.getIfAvailable(Clock::systemUTC));
    }

    /** @param nodes how many sockets each edge holds @param next what to give as {@code after} for the next page; absent on the last one */
    record ConnectionPage(
            Map<String, Long> nodes,
            List<OpenSocket> connections,
            @Nullable String next) {}

    @GetMapping("/api/v1/connections")
    @Operation(
            summary = "The sockets that live, by the edge that holds them",
            description = "As the leases have it: of an edge that was killed they are here until their leases end.")
    ConnectionPage connections(
            @RequestParam(defaultValue = "") @Parameter(description = "an edge's id; all without one") String node,
            @RequestParam(defaultValue = "") @Parameter(description = "`next` of the page before") String after,
            @RequestParam(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
        if (!after.matches("[A-Za-z0-9/@_-]{0,200}")) {
            throw Rejected.badRequest("after", "A page begins after the `next` of the page before");
        }
        int most = Page.checked(limit);
        var all = sockets.all();
        var nodes = all.stream().collect(Collectors.groupingBy(OpenSocket::node, TreeMap::new, Collectors.counting()));
        var left = all.stream()
                .filter(socket -> node.isEmpty() || node.equals(socket.node()))
                .filter(socket -> socket.member().compareTo(after) > 0)
                .limit(most + 1L)
                .toList();
        var page = left.subList(0, Math.min(most, left.size()));
        return new ConnectionPage(
                nodes, page, left.size() > most ? page.getLast().member() : null);
    }
}

package io.playcast.edge.drain;

import io.playcast.Rejected;
import io.playcast.edge.account.Admins;
import io.playcast.edge.web.Problems;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/edge/drain}: empties the edge that answers. For admins; there is no way back but a new start. */
@RestController
final class DrainEntrance {
    private final Drain drain;
    private final Admins admins;
    private final Executor threads;

    DrainEntrance(Drain drain, Admins admins, @Qualifier("edgeThreads") Executor threads) {
        this.drain = drain;
        this.admins = admins;
        this.threads = threads;
    }

    record Accepted(boolean draining) {}

    /** Accepted: {@code /readyz} says so at once, and the sockets go one by one. */
    @PostMapping("/api/v1/edge/drain")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted drain(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        admins.require(authorization);
        threads.execute(drain::run);
        return new Accepted(true);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Rejected refused) {
        return Problems.answer(
                refused,
                switch (refused.code()) {
                    case "token.refused" -> HttpStatus.UNAUTHORIZED;
                    case "access.role" -> HttpStatus.FORBIDDEN;
                    default -> HttpStatus.SERVICE_UNAVAILABLE;
                });
    }
}

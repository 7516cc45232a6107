package io.playcast.edge.drain;

import io.playcast.Rejected;
import io.playcast.edge.web.Problems;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/edge/drain}: empties the edge that answers. For admins; there is no way back but a new start. */
@RestController
final class DrainEntrance {
    private final Drain drain;
    private final Executor threads;

    DrainEntrance(Drain drain, @Qualifier("edgeThreads") Executor threads) {
        this.drain = drain;
        this.threads = threads;
    }

    record Accepted(boolean draining) {}

    /** Accepted: {@code /readyz} says so at once, and the sockets go one by one. */
    @PostMapping("/api/v1/edge/drain")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted drain() {
        threads.execute(drain::run);
        return new Accepted(true);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Rejected refused) {
        return Problems.answer(refused);
    }
}

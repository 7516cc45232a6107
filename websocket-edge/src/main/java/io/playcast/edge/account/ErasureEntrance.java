package io.playcast.edge.account;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.Rejected;
import io.playcast.access.Route;
import io.playcast.account.Principal;
import io.playcast.edge.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/accounts/{user}/erasure}: forgets a person for ever. For admins; the body is not read. */
@RestController
final class ErasureEntrance {
    private final Erasures erasures;
    private final MeterRegistry meters;

    ErasureEntrance(Erasures erasures, MeterRegistry meters) {
        this.erasures = erasures;
        this.meters = meters;
    }

    /** Accepted: it is in the log, and the key goes within a second or as soon as the command side can. */
    @PostMapping("/api/v1/accounts/{user}/erasure")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Erasures.Accepted erase(@PathVariable String user, @RequestAttribute(Route.CALLER) Principal admin) {
        return erasures.erase(user, admin);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Rejected refused) {
        meters.counter("playcast.refusals", "code", refused.code()).increment();
        return refused.code().equals("account.not-a-person")
                ? Problems.answer(refused, HttpStatus.CONFLICT)
                : Problems.answer(refused);
    }
}

package io.playcast.edge.account;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.Rejected;
import io.playcast.account.edge.KeyRing;
import io.playcast.edge.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/keys/rotation}: draws a new key for tokens before its time, as when somebody may have seen the present one. For admins. */
@RestController
final class KeyEntrance {
    private final KeyRing keys;
    private final MeterRegistry meters;

    KeyEntrance(KeyRing keys, MeterRegistry meters) {
        this.keys = keys;
        this.meters = meters;
    }

    /** It signs in two minutes; tokens of the key before it are believed until they have expired. */
    @PostMapping("/api/v1/keys/rotation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rotate() {
        keys.rotate();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Rejected refused) {
        meters.counter("playcast.refusals", "code", refused.code()).increment();
        return Problems.answer(refused);
    }
}

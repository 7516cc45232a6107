package io.playcast.edge.signin.factor;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.Rejected;
import io.playcast.edge.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How refusals about second factors read: before the query side's advice, where both are in one process, for that one knows other codes. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(assignableTypes = {SecondFactorPages.class, PasskeyPages.class})
final class FactorProblems {
    private final MeterRegistry meters;

    FactorProblems(MeterRegistry meters) {
        this.meters = meters;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Rejected refused) {
        meters.counter("playcast.refusals", "code", refused.code()).increment();
        return Problems.answer(refused, status(refused.code()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unread) {
        return refused(Rejected.badRequest("body", "The body is not the JSON object this address takes"));
    }

    private static HttpStatus status(String code) {
        return switch (code) {
            case "signin.needed", "signin.stale", "factor.refused", "passkey.refused" -> HttpStatus.UNAUTHORIZED;
            case "passkey.unusable" -> HttpStatus.BAD_REQUEST;
            case "factor.not-begun", "factor.none", "passkey.too-many" -> HttpStatus.CONFLICT;
            case "account.guest", "account.suspended", "account.erased", "account.expired" -> HttpStatus.FORBIDDEN;
            default -> Problems.status(code);
        };
    }
}

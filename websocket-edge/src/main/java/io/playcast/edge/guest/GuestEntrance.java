package io.playcast.edge.guest;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.Rejected;
import io.playcast.edge.limit.FailureBudget;
import io.playcast.edge.limit.Household;
import io.playcast.edge.web.Problems;
import io.playcast.security.SecurityNews;
import io.playcast.security.Sighting.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/guests}: needs no token; the code's own uses and the address's failures are its limits. */
@RestController
final class GuestEntrance {
    private static final Set<String> WRONG_CODE =
            Set.of("invite.unknown", "invite.expired", "invite.used-up", "lobby.closed");

    private final Guests guests;
    private final FailureBudget failures;
    private final MeterRegistry meters;
    private final SecurityNews news;

    GuestEntrance(Guests guests, FailureBudget failures, MeterRegistry meters, SecurityNews news) {
        this.news = news;
        this.guests = guests;
        this.failures = failures;
        this.meters = meters;
    }

    @PostMapping(path = "/api/v1/guests", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Guests.Admitted admit(@RequestBody Guests.Request request, HttpServletRequest from) {
        var address = Household.of(from.getRemoteAddr());
        try {
            failures.check(address);
            return guests.admit(request);
        } catch (Rejected refused) {
            if (WRONG_CODE.contains(refused.code())) {
                failures.failed(address);
            }
            if (WRONG_CODE.contains(refused.code()) || refused.code().equals("rate.limited")) {
                news.noticed(Kind.LOGIN_FAILED, from.getRemoteAddr(), null);
            }
            throw refused;
        }
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
            case "invite.unknown" -> HttpStatus.NOT_FOUND;
            case "invite.used-up" -> HttpStatus.CONFLICT;
            case "invite.expired", "lobby.closed" -> HttpStatus.GONE;
            default -> Problems.status(code);
        };
    }
}

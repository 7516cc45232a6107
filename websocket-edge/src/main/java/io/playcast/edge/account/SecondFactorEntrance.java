package io.playcast.edge.account;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.Rejected;
import io.playcast.access.Route;
import io.playcast.account.Principal;
import io.playcast.edge.web.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/accounts/{user}/second-factor/reset}: for whoever has lost phone, passkey and recovery codes. For admins; the body is not read. */
@RestController
final class SecondFactorEntrance {
    private final ObjectProvider<SecondFactorReset> factors;
    private final MeterRegistry meters;

    SecondFactorEntrance(ObjectProvider<SecondFactorReset> factors, MeterRegistry meters) {
        this.factors = factors;
        this.meters = meters;
    }

    @PostMapping("/api/v1/accounts/{user}/second-factor/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable String user, @RequestAttribute(Route.CALLER) Principal admin) {
        var kept = factors.getIfAvailable();
        if (kept == null) {
            throw Rejected.unavailable("Nobody signs in at this process", 0);
        }
        kept.reset(AccountOrders.person(user), admin.user());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Rejected refused) {
        meters.counter("playcast.refusals", "code", refused.code()).increment();
        return switch (refused.code()) {
            case "account.unknown" -> Problems.answer(refused, HttpStatus.NOT_FOUND);
            case "account.erased", "account.expired" -> Problems.answer(refused, HttpStatus.GONE);
            case "account.guest" -> Problems.answer(refused, HttpStatus.CONFLICT);
            default -> Problems.answer(refused);
        };
    }
}

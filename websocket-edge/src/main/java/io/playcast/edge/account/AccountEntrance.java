package io.playcast.edge.account;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.Rejected;
import io.playcast.access.Route;
import io.playcast.account.AccountView;
import io.playcast.account.Principal;
import io.playcast.edge.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What admins do to accounts, and everybody to their own; each order is answered when it is durable, and twice is harmless. */
@RestController
final class AccountEntrance {
    private final AccountOrders orders;
    private final AccountBook accounts;
    private final MeterRegistry meters;

    AccountEntrance(AccountOrders orders, AccountBook accounts, MeterRegistry meters) {
        this.orders = orders;
        this.accounts = accounts;
        this.meters = meters;
    }

    @GetMapping("/api/v1/accounts/{user}")
    AccountView account(@PathVariable String user) {
        return accounts.of(AccountOrders.person(user))
                .orElseThrow(() -> new Rejected("account.unknown", "There is no such account"));
    }

    @PostMapping("/api/v1/accounts/{user}/roles/{role}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@PathVariable String user, @PathVariable String role, @RequestAttribute(Route.CALLER) Principal admin) {
        orders.grant(user, role, admin.user());
    }

    @DeleteMapping("/api/v1/accounts/{user}/roles/{role}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String user, @PathVariable String role, @RequestAttribute(Route.CALLER) Principal admin) {
        orders.revoke(user, role, admin.user());
    }

    @PostMapping("/api/v1/accounts/{user}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(@PathVariable String user, @RequestAttribute(Route.CALLER) Principal admin) {
        orders.suspend(user, admin.user());
    }

    @DeleteMapping("/api/v1/accounts/{user}/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reinstate(@PathVariable String user, @RequestAttribute(Route.CALLER) Principal admin) {
        orders.reinstate(user, admin.user());
    }

    @DeleteMapping("/api/v1/accounts/{user}/sign-ins")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSignIns(@PathVariable String user, @RequestAttribute(Route.CALLER) Principal admin) {
        orders.endSignIns(user, admin.user());
    }

    @DeleteMapping("/api/v1/sign-ins")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOwnSignIns(@RequestAttribute(Route.CALLER) Principal caller) {
        orders.endSignIns(caller.user().value(), caller.user());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Rejected refused) {
        meters.counter("playcast.refusals", "code", refused.code()).increment();
        return Problems.answer(refused, status(refused.code()));
    }

    private static HttpStatus status(String code) {
        return switch (code) {
            case "account.unknown" -> HttpStatus.NOT_FOUND;
            case "account.erased", "account.expired" -> HttpStatus.GONE;
            case "account.guest", "account.suspended" -> HttpStatus.CONFLICT;
            default -> Problems.status(code);
        };
    }
}

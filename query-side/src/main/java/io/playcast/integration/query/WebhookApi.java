package io.playcast.integration.query;

import io.playcast.Rejected;
import io.playcast.access.Route;
import io.playcast.account.Principal;
import io.playcast.id.Ulid;
import io.playcast.integration.webhook.Deliveries;
import io.playcast.integration.webhook.Deliveries.Delivery;
import io.playcast.integration.webhook.WebhookRows;
import io.playcast.integration.webhook.Webhooks;
import io.playcast.log.LogHead;
import io.playcast.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Addresses of others to which integration events are posted. All of it is configuration: rows, and a line in the audit for each call. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookApi {
    private final ObjectProvider<Webhooks> here;
    private final WebhookRows rows;
    private final Deliveries deliveries;
    private final LogHead head;

    /** @param here only where this process sends, and its front writes down what admins do */
    WebhookApi(ObjectProvider<Webhooks> here, WebhookRows rows, Deliveries deliveries, LogHead head) {
        this.here = here;
        this.rows = rows;
        this.deliveries = deliveries;
        this.head = head;
    }

    record WebhookList(List<WebhookDetail> webhooks) {}

    /** @param secret that is shown now and never again */
    record WebhookRegistered(WebhookDetail webhook, String secret) {}

    /** @param secret that is shown now and never again @param previousUntil how long the one before signs as well */
    record SecretExchanged(String secret, @Nullable Instant previousUntil) {}

    record DeliveryList(List<Delivery> deliveries) {}

    @GetMapping
    @Operation(summary = "Every webhook with its place in the log, and whether it is delivered to")
    WebhookList all() {
        here();
        return new WebhookList(rows.standings().stream().map(WebhookDetail::of).toList());
    }

    @PostMapping
    @Operation(
            summary = "Register a webhook; the answer holds its secret, which is shown once",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = WebhookWanted.class))))
    ResponseEntity<WebhookRegistered> register(
            @RequestBody(required = false) @Nullable String body,
            @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal caller) {
        var wanted = WebhookWanted.read(body);
        var made = here().register(wanted.url(), wanted.names(), caller.user().value(), before(wanted.from()));
        return ResponseEntity.created(URI.create("/api/v1/webhooks/" + made.id()))
                .body(new WebhookRegistered(
                        WebhookDetail.of(rows.one(made.id())),
                        here().secret(made).shown()));
    }

    @DeleteMapping("/{webhook}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send nothing more there")
    void delete(@PathVariable String webhook) {
        here();
        rows.delete(checked(webhook));
    }

    @PostMapping("/{webhook}/replay")
    @Operation(
            summary = "Send everything from a position on once more; without one, go on where a paused webhook stopped")
    WebhookDetail replay(
            @PathVariable String webhook,
            @RequestParam(required = false) @Parameter(description = "position of the first event wanted") @Nullable
                    Long from) {
        here();
        rows.goOn(checked(webhook), from == null ? null : (Long) before(from));
        return WebhookDetail.of(rows.one(webhook));
    }

    @PostMapping("/{webhook}/secret")
    @Operation(summary = "Draw a new secret, which is shown once; for a while the old one signs beside it")
    SecretExchanged exchange(@PathVariable String webhook) {
        var changed = here().exchangeSecret(checked(webhook));
        return new SecretExchanged(here().secret(changed).shown(), changed.previousUntil());
    }

    @GetMapping("/{webhook}/deliveries")
    @Operation(summary = "What became of the last deliveries, newest first; of each webhook a thousand are kept")
    DeliveryList deliveries(
            @PathVariable String webhook,
            @RequestParam(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
        here();
        var known = rows.one(checked(webhook)).webhook();
        return new DeliveryList(deliveries.last(known.id(), Page.checked(limit)));
    }

    /** The position before the first one wanted. */
    private long before(@Nullable Long from) {
        long end = head.position();
        if (from != null && (from < 1 || from > end + 1)) {
            throw Rejected.badRequest("from", "The log has positions from 1 to " + end);
        }
        return from == null ? end : from - 1;
    }

    private static String checked(String webhook) {
        if (!Ulid.isValid(webhook)) {
            throw Rejected.badRequest("webhook", "A webhook id is a ULID of 26 characters");
        }
        return webhook;
    }

    private Webhooks here() {
        return here.getIfAvailable(() -> {
            throw Rejected.unavailable("This node sends no integration events", 5_000);
        });
    }
}

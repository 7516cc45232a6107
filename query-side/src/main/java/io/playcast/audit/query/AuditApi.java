package io.playcast.audit.query;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.playcast.Rejected;
import io.playcast.audit.projection.AuditPages;
import io.playcast.audit.projection.AuditedAct;
import io.playcast.dynamo.DynamoRows;
import io.playcast.dynamo.Listing;
import io.playcast.rest.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what to others, as the chain has it. */
@RestController
class AuditApi {
    private static final Pattern ACTOR = Pattern.compile("[A-Za-z0-9-]{0,60}");

    private final AuditPages pages;
    private final DynamoRows<AuditedAct> acts;

    AuditApi(DataSource source, DynamoRows<AuditedAct> acts) {
        this.pages = new AuditPages(source);
        this.acts = acts;
    }

    /** @param entry what is hashed, as it is kept */
    record AuditLink(@JsonRawValue String entry, String hash) {}

    /** @param next what to give as {@code after} for the next page; absent on the last one */
    record AuditPage(List<AuditLink> links, @Nullable Long next) {}

    @GetMapping("/api/v1/audit")
    @Operation(summary = "What hosts and admins did, and what the platform did about attacks, oldest first")
    AuditPage audit(
            @RequestParam(defaultValue = "0") @Parameter(description = "`next` of the page before") long after,
            @RequestParam(defaultValue = "50") @Parameter(description = "1 to 200") int limit,
            @RequestParam(defaultValue = "") @Parameter(description = "id of a user, or name of an automation")
                    String by,
            @RequestParam(defaultValue = "")
                    @Parameter(
                            description =
                                    "id of a user, lobby, session or game it was done to; not together with others",
                            example = "01JAZ5T3V4W5X6Y7Z8A9B0C1D3")
                    String subject,
            @RequestParam(defaultValue = "") @Parameter(description = "a moment, such as 2026-01-31T20:15:00Z")
                    String since) {
        if (!ACTOR.matcher(by).matches()) {
            throw Rejected.badRequest("by", "Whoever acts has a name of letters and digits");
        }
        if (after < 0) {
            throw Rejected.badRequest("after", "A page begins after a number");
        }
        if (!ACTOR.matcher(subject).matches() || !subject.isEmpty() && !(by.isEmpty() && since.isEmpty())) {
            throw Rejected.badRequest("subject", "An id, and neither who acted nor since when");
        }
        var rows = subject.isEmpty()
                ? pages.page(after, Page.checked(limit), by, moment(since))
                : done(subject, after, Page.checked(limit));
        return new AuditPage(
                rows.stream().map(row -> new AuditLink(row.body(), row.hash())).toList(),
                rows.size() == limit ? (Long) rows.getLast().number() : null);
    }

    /** The trail knows which links, the chain what they say. */
    private List<AuditPages.Row> done(String subject, long after, int limit) {
        var numbers = acts
                .page(Listing.between(AuditedAct.BY_SUBJECT, subject, Page.behind(after), Long.MAX_VALUE, limit))
                .stream()
                .map(AuditedAct::number)
                .toList();
        return pages.of(numbers);
    }

    private static @Nullable Instant moment(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException _) {
            throw Rejected.badRequest("since", "A moment is written as 2026-01-31T20:15:00Z");
        }
    }
}

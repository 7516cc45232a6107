package io.playcast.letter.query;

import io.playcast.Rejected;
import io.playcast.access.Route;
import io.playcast.account.Principal;
import io.playcast.letter.Act;
import io.playcast.letter.Letter;
import io.playcast.letter.Letters;
import io.playcast.letter.Reasons;
import io.playcast.rest.Page;
import io.playcast.view.ReadModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Events that a projection could not handle: what is parked and why, trying it again, leaving it out. */
@RestController
@RequestMapping("/api/v1/projections/{name}")
class DeadLetterApi {
    private final Letters letters;
    private final AskedFor asked;
    private final Set<String> names;

    DeadLetterApi(Letters letters, AskedFor asked, List<ReadModel<?, ?>> models) {
        this.letters = letters;
        this.asked = asked;
        this.names = models.stream().map(ReadModel::name).collect(Collectors.toUnmodifiableSet());
    }

    /** @param letters the event that failed, of each stream @param next what to give as {@code after} for the next page; absent on the last one */
    record LetterPage(List<Letter> letters, @Nullable Long next) {}

    /** @param data what the event says, as it is stored, readable or not @param meta what it carries along */
    record LetterDetail(Letter letter, String data, String meta) {}

    record SkipRequest(@Nullable String reason) {}

    @GetMapping("/dead-letters")
    @Operation(summary = "Streams that wait because an event could not be handled, oldest first")
    LetterPage all(
            @PathVariable String name,
            @RequestParam(defaultValue = "0") @Parameter(description = "`next` of the page before") long after,
            @RequestParam(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
        if (after < 0) {
            throw Rejected.badRequest("after", "A page begins after a number");
        }
        var page = letters.first(known(name), after, Page.checked(limit));
        return new LetterPage(page, page.size() == limit ? (Long) page.getLast().number() : null);
    }

    @GetMapping("/dead-letters/{letter}")
    @Operation(summary = "One parked event: what it says, why it failed, since when, and how many wait behind it")
    LetterDetail one(@PathVariable String name, @PathVariable String letter) {
        var found = letters.find(known(name), letter)
                .orElseThrow(() -> new Rejected("dead-letter.unknown", "There is no such letter"));
        var content = letters.content(found.id());
        return new LetterDetail(found, content.data(), content.meta());
    }

    @PostMapping("/dead-letters/{letter}/retry")
    @Operation(summary = "Handle a parked event again, and then what waits behind it, in order")
    ResponseEntity<Act> retry(
            @PathVariable String name,
            @PathVariable String letter,
            @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal admin) {
        return answer(asked.of(Act.What.RETRY, name, one(name, letter).letter().id(), null, admin));
    }

    @PostMapping("/dead-letters/{letter}/skip")
    @Operation(summary = "Leave a parked event out of this projection for ever, with a reason, and go on behind it")
    ResponseEntity<Act> skip(
            @PathVariable String name,
            @PathVariable String letter,
            @RequestBody SkipRequest body,
            @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal admin) {
        var reason = Reasons.checked(body.reason());
        return answer(asked.of(Act.What.SKIP, name, one(name, letter).letter().id(), reason, admin));
    }

    @PostMapping("/dead-letters/retry")
    @Operation(summary = "Handle everything again that is parked for a projection")
    ResponseEntity<Act> retryAll(
            @PathVariable String name, @RequestAttribute(Route.CALLER) @Parameter(hidden = true) Principal admin) {
        return answer(asked.of(Act.What.RETRY_ALL, known(name), null, null, admin));
    }

    @GetMapping("/dead-letter-acts/{act}")
    @Operation(summary = "What came of a retry or a skip; without an outcome it is not done yet")
    Act act(@PathVariable String name, @PathVariable String act) {
        return asked.find(known(name), act);
    }

    /** 202 while nobody has done it: whoever runs projections is busy, or away, and will do it. */
    private static ResponseEntity<Act> answer(Act act) {
        var where = URI.create("/api/v1/projections/" + act.name() + "/dead-letter-acts/" + act.act());
        var answer = act.outcome() == null ? ResponseEntity.accepted() : ResponseEntity.ok();
        return answer.location(where).body(act);
    }

    private String known(String name) {
        if (!names.contains(name)) {
            throw new Rejected("projection.unknown", "There is no such projection");
        }
        return name;
    }
}

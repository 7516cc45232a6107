package io.playcast.session.query;

import io.playcast.Rejected;
import io.playcast.id.SessionId;
import io.playcast.rest.Page;
import io.playcast.rest.ServedFrom;
import io.playcast.rest.Tag;
import io.playcast.session.SessionView;
import io.playcast.session.projection.SessionItems;
import io.playcast.session.projection.SessionRecord;
import io.playcast.view.Live;
import io.playcast.view.RedisRows;
import io.playcast.view.Seen;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stream sessions: those that were, and the one that runs with its viewers. */
@RestController
@RequestMapping("/api/v1/sessions")
@ServedFrom({"sessions", "session-history"})
class SessionApi {
    private final Live<SessionItems> records;
    private final Live<RedisRows<SessionView>> live;
    private final SessionQuality quality;

    SessionApi(Live<SessionItems> records, Live<RedisRows<SessionView>> live, SessionQuality quality) {
        this.records = records;
        this.live = live;
        this.quality = quality;
    }

    /** @param next what to give as {@code after} for the next page; absent on the last one */
    record SessionPage(
            List<SessionRecord> sessions, @Nullable String next) {}

    /** @param live who watches at the moment; absent some time after the end */
    record SessionDetail(SessionRecord session, @Nullable SessionView live) {}

    @GetMapping
    @Operation(summary = "Every session there was, newest first")
    SessionPage sessions(
            @RequestParam(defaultValue = "") @Parameter(description = "`next` of the page before") String after,
            @RequestParam(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
        var page = Page.ofIds(after, limit);
        var found = records.now().page(page.after(), page.limit());
        var next = found.size() == page.limit() ? found.getLast().session().value() : null;
        return new SessionPage(found, next);
    }

    @GetMapping("/{session}")
    @Operation(summary = "One session; its ETag is the number of the last event in it")
    ResponseEntity<SessionDetail> session(@PathVariable SessionId session) {
        var record = records.now()
                .read(session.toString())
                .orElseThrow(() -> new Rejected("session.unknown", "There is no such session"));
        var now = live.now().find(session.toString());
        var detail = new SessionDetail(record.view(), now.map(Seen::view).orElse(null));
        return Tag.of(tag(record.seq(), now.map(Seen::seq).orElse(record.seq())), detail);
    }

    /** Two stores follow the log, each at its own pace: the tag names both numbers while they differ. */
    private static String tag(long recorded, long live) {
        return recorded == live ? Long.toString(recorded) : recorded + "-" + live;
    }

    @GetMapping("/{session}/quality")
    @Operation(summary = "What each end of the session's peer connections measured, in windows of five seconds")
    SessionQuality.QualityPage quality(
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "-1") @Parameter(description = "`next` of the page before") long after,
            @RequestParam(defaultValue = "200") @Parameter(description = "windows of each end, 1 to 200") int limit) {
        return quality.page(session, Page.behind(after), Page.checked(limit));
    }
}

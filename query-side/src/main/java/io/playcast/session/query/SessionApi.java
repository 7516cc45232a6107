package io.playcast.session.query;

import io.playcast.Rejected;
import io.playcast.dynamo.DynamoRows;
import io.playcast.dynamo.Listing;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.past.Links;
import io.playcast.past.Moment;
import io.playcast.rest.Page;
import io.playcast.rest.ServedFrom;
import io.playcast.rest.Tag;
import io.playcast.session.SessionView;
import io.playcast.session.projection.LiveSessions;
import io.playcast.session.projection.SessionHistory;
import io.playcast.session.projection.SessionRecord;
import io.playcast.view.Live;
import io.playcast.view.RedisRows;
import io.playcast.view.Seen;
import io.playcast.view.Wanted;
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
    private final Live<DynamoRows<SessionRecord>> records;
    private final Live<RedisRows<SessionView>> live;
    private final SessionQuality quality;
    private final SessionAsItWas past;

    SessionApi(
            Live<DynamoRows<SessionRecord>> records,
            Live<RedisRows<SessionView>> live,
            SessionQuality quality,
            SessionAsItWas past) {
        this.records = records;
        this.live = live;
        this.quality = quality;
        this.past = past;
    }

    /** @param live those that run, with who watches; only where they were asked for @param next what to give as {@code after} for the next page; absent on the last one */
    record SessionPage(
            List<SessionRecord> sessions,
            @Nullable List<SessionView> live,
            @Nullable String next) {}

    /** @param live who watches at the moment; absent some time after the end */
    record SessionDetail(SessionRecord session, @Nullable SessionView live, Links links) {}

    @GetMapping
    @Operation(
            summary =
                    "Every session there was, or those of one lobby or one owner, or those that run now; newest first")
    SessionPage sessions(
            @RequestParam(required = false)
                    @Parameter(description = "id of a lobby", example = "01JAZ5T3V4W5X6Y7Z8A9B0C1D2")
                    @Nullable
                    LobbyId lobby,
            @RequestParam(required = false)
                    @Parameter(
                            description = "id of the user whose agent showed them; not together with `lobby`",
                            example = "01JAZ5T3V4W5X6Y7Z8A9B0C1D3")
                    @Nullable
                    UserId owner,
            @RequestParam(name = "live", defaultValue = "false")
                    @Parameter(description = "`true` for those that run, in `live` in place of `sessions`")
                    boolean running,
            @RequestParam(defaultValue = "") @Parameter(description = "`next` of the page before") String after,
            @RequestParam(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
        var page = Page.ofIds(after, limit);
        if (running) {
            var now = live.now().ask(Wanted.all(LiveSessions.SHAPE.newest(), page.after(), page.limit()));
            var views =
                    now.rows().stream().map(row -> row.view(SessionView.class)).toList();
            return new SessionPage(List.of(), views, now.next().isEmpty() ? null : now.next());
        }
        var found = records.now().page(listing(lobby, owner, page));
        var next = found.size() == page.limit() ? found.getLast().session().value() : null;
        return new SessionPage(found, null, next);
    }

    private static Listing listing(@Nullable LobbyId lobby, @Nullable UserId owner, Page page) {
        if (lobby != null && owner != null) {
            throw Rejected.badRequest("owner", "Sessions are listed of a lobby or of an owner, not of both");
        }
        if (lobby != null) {
            return Listing.newestFirst(SessionHistory.BY_LOBBY, lobby.value(), page.after(), page.limit());
        }
        return owner != null
                ? Listing.newestFirst(SessionHistory.BY_OWNER, owner.value(), page.after(), page.limit())
                : Listing.newestFirst(SessionHistory.BY_TIME, SessionHistory.KIND, page.after(), page.limit());
    }

    @GetMapping("/{session}")
    @Operation(summary = "One session, now or as it was; its ETag is the number of the last event in it")
    ResponseEntity<SessionDetail> session(
            @PathVariable SessionId session,
            @RequestParam(required = false)
                    @Parameter(description = "sequence number or instant; the session as it was then")
                    @Nullable
                    String at) {
        return at == null ? present(session) : then(session, Moment.parse("at", at));
    }

    private ResponseEntity<SessionDetail> then(SessionId session, Moment moment) {
        var row = past.at(session, moment);
        var links = Links.of(SessionPastApi.path(session), row.seq());
        return Tag.of(
                row.seq(), new SessionDetail(row.view().session(), row.view().live(), links));
    }

    private ResponseEntity<SessionDetail> present(SessionId session) {
        var record = records.now().find(session.toString()).orElseThrow(SessionAsItWas::unknown);
        var now = live.now().find(session.toString());
        var links = Links.of(SessionPastApi.path(session), record.seq());
        var detail = new SessionDetail(record.view(), now.map(Seen::view).orElse(null), links);
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

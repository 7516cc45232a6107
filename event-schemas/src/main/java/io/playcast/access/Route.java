package io.playcast.access;

import static io.playcast.access.Accounts.ADMINS;
import static io.playcast.access.Accounts.ANALYSTS;
import static io.playcast.access.Accounts.ANYBODY;
import static io.playcast.access.Accounts.PLAYERS;
import static io.playcast.access.Accounts.WITHOUT_TOKEN;
import static io.playcast.access.Route.Home.EDGE;
import static io.playcast.access.Route.Home.QUERY_SIDE;
import static io.playcast.access.Route.Shown.FRESH;

import io.playcast.Rejected;
import io.playcast.StepUp;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every route of the REST surface and which accounts may use it. A route that does not stand here is refused. */
public enum Route {
    COME_AS_GUEST("POST", "/guests", EDGE, WITHOUT_TOKEN),
    ERASE_ACCOUNT("POST", "/accounts/{user}/erasure", EDGE, ADMINS, FRESH),
    ACCOUNT("GET", "/accounts/{user}", EDGE, ADMINS),
    GRANT_ROLE("POST", "/accounts/{user}/roles/{role}", EDGE, ADMINS, FRESH),
    REVOKE_ROLE("DELETE", "/accounts/{user}/roles/{role}", EDGE, ADMINS, FRESH),
    SUSPEND_ACCOUNT("POST", "/accounts/{user}/suspension", EDGE, ADMINS, FRESH),
    REINSTATE_ACCOUNT("DELETE", "/accounts/{user}/suspension", EDGE, ADMINS, FRESH),
    END_SIGN_INS("DELETE", "/accounts/{user}/sign-ins", EDGE, ADMINS, FRESH),
    END_OWN_SIGN_INS("DELETE", "/sign-ins", EDGE, PLAYERS),
    RESET_SECOND_FACTOR("POST", "/accounts/{user}/second-factor/reset", EDGE, ADMINS, FRESH),
    ROTATE_KEYS("POST", "/keys/rotation", EDGE, ADMINS, FRESH),
    DRAIN_EDGE("POST", "/edge/drain", EDGE, ADMINS, FRESH),
    API_DOCUMENT("GET", "/openapi", QUERY_SIDE, WITHOUT_TOKEN),
    API_DOCUMENT_AS_JSON("GET", "/openapi.json", QUERY_SIDE, WITHOUT_TOKEN),
    API_DOCUMENT_AS_YAML("GET", "/openapi.yaml", QUERY_SIDE, WITHOUT_TOKEN),
    LOBBIES("GET", "/lobbies", QUERY_SIDE, PLAYERS),
    LOBBY("GET", "/lobbies/{lobby}", QUERY_SIDE, ANYBODY),
    LOBBY_PADS("GET", "/lobbies/{lobby}/pads", QUERY_SIDE, ANYBODY),
    LOBBIES_LIVE("GET", "/lobbies/live", QUERY_SIDE, PLAYERS),
    LOBBY_LIVE("GET", "/lobbies/{lobby}/live", QUERY_SIDE, ANYBODY),
    LOBBY_HISTORY("GET", "/lobbies/{lobby}/history", QUERY_SIDE, ANYBODY),
    LOBBY_DIFFERENCE("GET", "/lobbies/{lobby}/diff", QUERY_SIDE, ANYBODY),
    EXPORT_OWN("GET", "/users/me/export", QUERY_SIDE, PLAYERS),
    PRESENCE("GET", "/users/{user}/presence", QUERY_SIDE, PLAYERS),
    ACTIVITY("GET", "/users/{user}/activity", QUERY_SIDE, PLAYERS),
    CONNECTIONS("GET", "/connections", QUERY_SIDE, ADMINS),
    WHO_IS_ONLINE_LIVE("GET", "/presence/online/live", QUERY_SIDE, ANALYSTS),
    WHO_IS_ONLINE("GET", "/presence/online", QUERY_SIDE, ANALYSTS),
    SESSIONS("GET", "/sessions", QUERY_SIDE, ANALYSTS),
    SESSION("GET", "/sessions/{session}", QUERY_SIDE, ANALYSTS),
    SESSION_LIVE("GET", "/sessions/{session}/live", QUERY_SIDE, ANALYSTS),
    SESSION_HISTORY("GET", "/sessions/{session}/history", QUERY_SIDE, ANALYSTS),
    SESSION_DIFFERENCE("GET", "/sessions/{session}/diff", QUERY_SIDE, ANALYSTS),
    SESSION_TIMELINE("GET", "/sessions/{session}/timeline", QUERY_SIDE, ANALYSTS),
    SESSION_QUALITY("GET", "/sessions/{session}/quality", QUERY_SIDE, ANALYSTS),
    /** Players find games; to find people by their names one has to be an analyst or an admin. */
    SEARCH("GET", "/search", QUERY_SIDE, PLAYERS),
    SESSION_METRICS("GET", "/sessions/{session}/metrics", QUERY_SIDE, ANALYSTS),
    PROFILE("GET", "/users/{user}/profile", QUERY_SIDE, PLAYERS),
    GAMES("GET", "/games", QUERY_SIDE, PLAYERS),
    GAME("GET", "/games/{game}", QUERY_SIDE, PLAYERS),
    EVENTS("GET", "/events", QUERY_SIDE, ANALYSTS),
    EVENT_CAUSES("GET", "/events/{event}/causes", QUERY_SIDE, ANALYSTS),
    EVENT_REPLAY("POST", "/events/{event}/replay", QUERY_SIDE, ADMINS, FRESH),
    SQL("POST", "/sql", QUERY_SIDE, ANALYSTS),
    EVENTS_LIVE("GET", "/events/live", QUERY_SIDE, ANALYSTS),
    PROJECTIONS("GET", "/projections", QUERY_SIDE, ANALYSTS),
    PROJECTION_DIFF("GET", "/projections/{name}/diff", QUERY_SIDE, ANALYSTS),
    DEAD_LETTERS("GET", "/projections/{name}/dead-letters", QUERY_SIDE, ADMINS),
    DEAD_LETTER("GET", "/projections/{name}/dead-letters/{letter}", QUERY_SIDE, ADMINS),
    DEAD_LETTER_ACT("GET", "/projections/{name}/dead-letter-acts/{act}", QUERY_SIDE, ADMINS),
    RETRY_DEAD_LETTER("POST", "/projections/{name}/dead-letters/{letter}/retry", QUERY_SIDE, ADMINS, FRESH),
    SKIP_DEAD_LETTER("POST", "/projections/{name}/dead-letters/{letter}/skip", QUERY_SIDE, ADMINS, FRESH),
    RETRY_DEAD_LETTERS("POST", "/projections/{name}/dead-letters/retry", QUERY_SIDE, ADMINS, FRESH),
    AUDIT("GET", "/audit", QUERY_SIDE, ANALYSTS),
    OUTBOX("GET", "/outbox", QUERY_SIDE, ANALYSTS),
    REDRIVE_OUTBOX("POST", "/outbox/redrive", QUERY_SIDE, ADMINS, FRESH),
    WEBHOOKS("GET", "/webhooks", QUERY_SIDE, ADMINS),
    REGISTER_WEBHOOK("POST", "/webhooks", QUERY_SIDE, ADMINS, FRESH),
    DELETE_WEBHOOK("DELETE", "/webhooks/{webhook}", QUERY_SIDE, ADMINS, FRESH),
    REPLAY_TO_WEBHOOK("POST", "/webhooks/{webhook}/replay", QUERY_SIDE, ADMINS, FRESH),
    EXCHANGE_WEBHOOK_SECRET("POST", "/webhooks/{webhook}/secret", QUERY_SIDE, ADMINS, FRESH),
    WEBHOOK_DELIVERIES("GET", "/webhooks/{webhook}/deliveries", QUERY_SIDE, ADMINS),
    PROJECTION_PROGRESS("GET", "/projections/{name}/progress", QUERY_SIDE, ANALYSTS),
    PROJECTION_REBUILD("POST", "/projections/{name}/rebuild", QUERY_SIDE, ADMINS, FRESH),
    PROJECTION_SWITCH("POST", "/projections/{name}/switch", QUERY_SIDE, ADMINS, FRESH),
    PROJECTION_UNDO("POST", "/projections/{name}/undo", QUERY_SIDE, ADMINS, FRESH);

    public static final String API = "/api/v1";
    /** The request attribute under which a handler finds the {@link Principal} that was let in. */
    public static final String CALLER = "io.playcast.caller";

    /** What a token has to show besides its roles. */
    enum Shown {
        ENOUGH,
        /** A second factor, a short while ago: a token that was taken from its owner is not enough to do harm. */
        FRESH
    }

    /** Which process answers. */
    public enum Home {
        EDGE,
        QUERY_SIDE
    }

    private final String method;
    private final String path;
    private final Home home;
    private final Set<AccountRole> roles;
    private final Shown shown;

    Route(String method, String path, Home home, Set<AccountRole> roles) {
        this(method, path, home, roles, Shown.ENOUGH);
    }

    Route(String method, String path, Home home, Set<AccountRole> roles, Shown shown) {
        this.method = method;
        this.path = API + path;
        this.home = home;
        this.roles = roles;
        this.shown = shown;
    }

    public String method() {
        return method;
    }

    /** Whether it is there for requests of that method; HEAD is a GET without the body. */
    public boolean answers(String requested) {
        return method.equals(requested.equals("HEAD") ? "GET" : requested);
    }

    /** With names in braces for what varies. */
    public String path() {
        return path;
    }

    public Home home() {
        return home;
    }

    /** Any of which is enough; none where no token is needed. */
    public Set<AccountRole> roles() {
        return roles;
    }

    /** Whatever only admins may do is dangerous, and stands in the audit before it is done. */
    public boolean onlyForAdmins() {
        return roles.equals(ADMINS);
    }

    public boolean needsToken() {
        return !roles.isEmpty();
    }

    /** Whether a second factor has to have been shown within {@link StepUp#FRESHNESS}. */
    public boolean needsFreshFactor() {
        return shown == FRESH;
    }

    /** Refuses an account that may not use this route, a token for one lobby anywhere else, and one that shows too little.
     *
     * @param lobby the one the path names, null when it names none
     */
    public void admit(Principal caller, @Nullable String lobby, Instant now) {
        Accounts.require(roles, caller);
        if (caller.lobby() != null && !caller.lobby().value().equals(lobby)) {
            throw new Rejected("access.other-lobby", "Your token is good for one lobby only");
        }
        if (needsFreshFactor() && !caller.proof().isFresh(now, StepUp.FRESHNESS)) {
            throw StepUp.refusal();
        }
    }
}

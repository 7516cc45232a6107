package io.playcast.lobby.query;

import io.playcast.live.EventStream;
import io.playcast.live.LiveView;
import io.playcast.live.News.Changed;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.projection.LobbyQuestion;
import io.playcast.view.Live;
import io.playcast.view.RedisRows;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** A list of lobbies as one reader watches it. Only of what was shown to them is anybody told that it is gone. */
final class LiveList implements LiveView {
    /** Then the one that was shown first is told to be gone. */
    private static final int MOST_SHOWN = 1_000;

    private final Live<RedisRows<LobbyView>> lobbies;
    private final LobbyPages pages;
    private final LobbyQuestion question;
    private final int limit;
    private final Set<String> shown = new LinkedHashSet<>();
    private String version = "";
    private long number;

    LiveList(Live<RedisRows<LobbyView>> lobbies, LobbyPages pages, LobbyQuestion question, int limit) {
        this.lobbies = lobbies;
        this.pages = pages;
        this.question = question;
        this.limit = limit;
    }

    @Override
    public void begin(String seen, EventStream out) throws IOException {
        var rows = lobbies.now();
        var page = rows.ask(question.page("", limit));
        version = rows.version() + ".";
        number = page.number();
        shown.clear();
        shown.addAll(page.ids());
        if (!seen.equals(id())) {
            out.send("snapshot", id(), pages.json(page));
        }
    }

    @Override
    public boolean changed(Changed change, EventStream out) throws IOException {
        if (change.number() <= number) {
            return true;
        }
        number = change.number();
        if (question.fits(change.view(LobbyView.class))) {
            out.send("changed", id(), pages.json(change.row()));
            shown.remove(change.id());
            shown.add(change.id());
            if (shown.size() > MOST_SHOWN) {
                gone(shown.iterator().next(), out);
            }
        } else if (shown.contains(change.id())) {
            gone(change.id(), out);
        }
        return true;
    }

    private void gone(String lobby, EventStream out) throws IOException {
        shown.remove(lobby);
        out.send("gone", id(), "{\"lobby\":\"" + lobby + "\"}");
    }

    private String id() {
        return version + number;
    }
}

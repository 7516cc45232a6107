package io.playcast.lobby.query;

import io.playcast.account.Principal;
import io.playcast.id.LobbyId;
import io.playcast.live.EventStream;
import io.playcast.live.LiveView;
import io.playcast.live.News.Changed;
import io.playcast.lobby.LobbyStatus;
import io.playcast.lobby.LobbyView;
import io.playcast.view.Live;
import io.playcast.view.RedisRows;
import io.playcast.view.StoredRow;
import java.io.IOException;
import java.util.List;

/** One lobby as one reader watches it. The number of its last event is what the reader has seen. */
final class LiveLobby implements LiveView {
    private final LobbyId lobby;
    private final Principal caller;
    private final Live<RedisRows<LobbyView>> lobbies;
    private final LobbyPages pages;
    private long shown = -1;

    LiveLobby(LobbyId lobby, Principal caller, Live<RedisRows<LobbyView>> lobbies, LobbyPages pages) {
        this.lobby = lobby;
        this.caller = caller;
        this.lobbies = lobbies;
        this.pages = pages;
    }

    @Override
    public void begin(String seen, EventStream out) throws IOException {
        var row = lobbies.now().findStored(List.of(lobby.toString())).get(lobby.toString());
        if (row == null || !Readers.mayRead(row.view(LobbyView.class), caller)) {
            throw LobbyAsItWas.unknown();
        }
        if (Long.toString(row.seq()).equals(seen)) {
            shown = row.seq();
        } else if (row.seq() > shown) {
            show(row, out);
        }
    }

    @Override
    public boolean changed(Changed change, EventStream out) throws IOException {
        var view = change.view(LobbyView.class);
        if (change.row().seq() <= shown) {
            return true;
        }
        if (!Readers.mayRead(view, caller)) {
            out.send("gone", Long.toString(change.row().seq()), "{\"lobby\":\"" + lobby.value() + "\"}");
            return false;
        }
        show(change.row(), out);
        if (view.status() == LobbyStatus.CLOSED) {
            out.send("gone", Long.toString(shown), "{\"lobby\":\"" + lobby.value() + "\"}");
        }
        return view.status() == LobbyStatus.OPEN;
    }

    private void show(StoredRow row, EventStream out) throws IOException {
        out.send("changed", Long.toString(row.seq()), pages.json(row));
        shown = row.seq();
    }
}

package io.playcast.lobby.projection;

import io.playcast.id.CardRef;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyFold;
import io.playcast.lobby.LobbyStatus;
import io.playcast.lobby.LobbyView;
import io.playcast.view.Fold;
import io.playcast.view.Progress;
import io.playcast.view.RedisShape;
import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** Every lobby as it is now, and the directory of those that are open. Rebuilt from the log at any time. */
@ProcessingGroup(OpenLobbies.NAME)
public final class OpenLobbies {
    public static final String NAME = "lobbies";
    public static final Fold<LobbyView, LobbyEvent> FOLD =
            new Fold<>("lobby:", LobbyEvent.class, (view, event, _) -> LobbyFold.after(view, event));
    public static final RedisShape<LobbyView> SHAPE = new RedisShape<>(
            LobbyView.class,
            FOLD.prefix(),
            "lobbies",
            3,
            LobbyLists.name(null, LobbySort.NEWEST),
            LobbyLists::of,
            view -> view.cards().stream().map(CardRef::value).toList(),
            view -> fades(view) ? Duration.ofDays(1) : Duration.ZERO);

    private final Progress<LobbyView, LobbyEvent> progress;

    public OpenLobbies(Progress<LobbyView, LobbyEvent> progress) {
        this.progress = progress;
    }

    public static boolean fades(LobbyView view) {
        return view.status() == LobbyStatus.CLOSED;
    }

    @EventHandler
    void on(LobbyEvent event, DomainEventMessage<?> message) {
        progress.apply(event, message);
    }
}

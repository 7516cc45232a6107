package io.playcast.cli.demo;

import io.playcast.Rejected;
import io.playcast.cli.Refusal;
import io.playcast.client.ClientListener;
import io.playcast.client.ClientOptions;
import io.playcast.client.LobbyWatch;
import io.playcast.client.PlaycastClient;
import io.playcast.client.Push;
import io.playcast.client.Reply;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import io.playcast.session.Profile;
import io.playcast.wire.ClientMessage;
import io.playcast.wire.ConnectionMessage.Device;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import io.playcast.wire.LeadMessage;
import io.playcast.wire.LobbyMessage;
import io.playcast.wire.ServerMessage.Welcome;
import io.playcast.wire.SessionMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The host of the demo, at the platform's door like any other: opens the lobby, invites, starts the stream. */
final class HostDesk implements AutoCloseable {

    /** Both players of the game sit at one keyboard, so guests get it. */
    private static final InputAccess AT_THE_KEYBOARD = new InputAccess(true, true, false, true, true);

    private static final int USES = 16;
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DemoPlan plan;
    private final PlaycastClient client;
    private final LobbyWatch watch;

    private HostDesk(DemoPlan plan, PlaycastClient client, LobbyWatch watch) {
        this.plan = plan;
        this.client = client;
        this.watch = watch;
    }

    static HostDesk enter(DemoPlan plan, DeviceId device) {
        var watch = new LobbyWatch();
        var browser = new Device(DeviceKind.BROWSER, device, null);
        var options = new ClientOptions(plan.platform(), plan.token(), browser, plan.trust());
        var client = PlaycastClient.connect(options, new Watching(watch));
        try {
            await(client.ready());
            return new HostDesk(plan, client, watch);
        } catch (RuntimeException problem) {
            client.close();
            throw problem;
        }
    }

    LobbyId openLobby() {
        var show = plan.show();
        var game = new GameId(show.isFrozenBubble() ? "frozen-bubble" : "any-game");
        var capacity = show.players() + 1;
        var lobby = ask(new LobbyMessage.Create(show.title(), game, Visibility.UNLISTED, capacity))
                .field("lobby", LobbyId.class);
        ask(new LeadMessage.Settings(lobby, new Settings(true, new Settings.GuestDefaults(AT_THE_KEYBOARD, true))));
        ask(new LeadMessage.InputAccess(lobby, plan.host(), true, true, true, true, true));
        return lobby;
    }

    /** The code of an invite. */
    String invite(LobbyId lobby) {
        return ask(new LeadMessage.Invite(lobby, Role.PLAYER, USES, (int) A_DAY.toSeconds()))
                .field("code", String.class);
    }

    boolean knows(LobbyId lobby, DeviceId agent) {
        return List.of(ask(new LobbyMessage.Get(lobby)).field("agents", DeviceId[].class))
                .contains(agent);
    }

    SessionId startSession(LobbyId lobby, DeviceId agent) {
        return ask(new SessionMessage.Start(lobby, agent, Profile.HIGH)).field("session", SessionId.class);
    }

    void closeLobby(LobbyId lobby) {
        ask(new LeadMessage.Close(lobby, null));
    }

    LobbyWatch watch() {
        return watch;
    }

    @Override
    public void close() {
        client.close();
    }

    private Reply ask(ClientMessage message) {
        return await(client.send(message));
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refusal.failed("Interrupted while the platform was asked.");
        } catch (TimeoutException _) {
            throw Refusal.failed("The platform did not answer within " + PATIENCE.toSeconds() + " s.");
        } catch (ExecutionException problem) {
            throw problem.getCause() instanceof Rejected rejected
                    ? Refusal.failed("The platform refused (%s): %s".formatted(rejected.code(), rejected.getMessage()))
                    : Refusal.failed("The platform cannot be asked: " + problem.getCause());
        }
    }

    /** Keeps the lobby's picture current; what is lost in between comes by itself. */
    private record Watching(LobbyWatch watch) implements ClientListener {
        @Override
        public void welcomed(Welcome welcome) {}

        @Override
        public void pushed(Push push) {
            watch.pushed(push);
        }

        @Override
        public void lost(String reason) {}

        @Override
        public void gaveUp(String reason) {}
    }
}

package io.playcast.cli.demo;

import io.playcast.cli.FreshIds;
import io.playcast.cli.Refusal;
import io.playcast.cli.Terminal;
import io.playcast.engines.ChildRecord;
import io.playcast.engines.OwnerLock;
import io.playcast.engines.Waiting;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A whole demo, from the display to the invite link; closing it leaves nothing behind, not even the lobby. */
public final class Demo implements AutoCloseable {

    private static final Duration AGENT_PATIENCE = Duration.ofSeconds(30);

    private final DemoPlan plan;
    private final Terminal terminal;
    private final OwnerLock lock;
    private final DemoChildren children;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile HostDesk host;
    private volatile LobbyId lobby;

    private Demo(DemoPlan plan, Terminal terminal, OwnerLock lock) {
        this.plan = plan;
        this.terminal = terminal;
        this.lock = lock;
        this.children = new DemoChildren(plan.state());
    }

    /** Refuses when another demo runs here; stops what a killed one left behind. */
    public static Demo prepare(DemoPlan plan, Terminal terminal) {
        var lock = OwnerLock.take(
                plan.state(), "demo.lock", "A demo already runs here; stop it with: ops/playcast demo --stop");
        DemoChildren.stop(plan.state()).forEach(name -> terminal.step(name + " of a killed demo stopped"));
        var self = ProcessHandle.current().pid();
        ChildRecord.save(plan.state(), DemoChildren.DEMO, self, 0);
        return new Demo(plan, terminal, lock);
    }

    /** Returns when whoever opens the invite link can play. */
    public DemoLinks start() {
        var game = new GameOnDisplay(plan, children);
        var display = game.openDisplay();
        terminal.step("display " + display);
        var agent = startAgent(display);
        host = HostDesk.enter(plan, new DeviceId(FreshIds.ulid()));
        game.start(display);
        terminal.step("the game is on");
        lobby = host.openLobby();
        if (!Waiting.until(() -> !children.alive(DemoChildren.AGENT) || host.knows(lobby, agent), AGENT_PATIENCE)
                || !children.alive(DemoChildren.AGENT)) {
            throw Refusal.failed("The agent did not log in; its log is " + children.logPath(DemoChildren.AGENT));
        }
        var session = host.startSession(lobby, agent);
        terminal.step("the stream is on");
        return links(session, agent, display);
    }

    /** Goes on until the game or the agent ends, or the thread is interrupted; the exit code. */
    public int watch() {
        var rest = children.record(DemoChildren.GAME)
                .filter(_ -> plan.show().isFrozenBubble())
                .map(GameRest::new);
        return new DemoWatch(terminal, host.watch(), children, rest).untilEnd(lobby, closed::get);
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        closeLobby();
        children.stopAll();
        ChildRecord.delete(plan.state(), DemoChildren.DEMO);
        lock.close();
    }

    private void closeLobby() {
        var desk = host;
        if (desk == null) {
            return;
        }
        try (desk) {
            if (lobby != null) {
                desk.closeLobby(lobby);
            }
        } catch (Refusal gone) {
            terminal.complain("The lobby stays open: " + gone.getMessage());
        }
    }

    private DeviceId startAgent(String display) {
        var file = plan.folder().resolve("device");
        var device = new DeviceId(FreshIds.ulid());
        try {
            Files.writeString(file, device.value());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        var arguments = List.of(
                "--url", plan.platform().toString(),
                "--ca", plan.authority().toString(),
                "--display", display,
                "--device-id-file", file.toString());
        var command = new AgentJar(plan.root()).command(AgentJar.AGENT, arguments);
        // The token travels by the environment: a command line can be read by everybody.
        children.start(
                DemoChildren.AGENT,
                command,
                Map.of("PLAYCAST_TOKEN", plan.token().get()),
                Optional.empty());
        return device;
    }

    private DemoLinks links(SessionId session, DeviceId agent, String display) {
        var code = host.invite(lobby);
        var base = plan.platform().toString();
        return new DemoLinks(
                base + "/join/" + code,
                code,
                base + "/lobby/" + lobby.value() + "#token=" + plan.token().get(),
                lobby.value(),
                session.value(),
                plan.host().value(),
                agent.value(),
                display);
    }
}

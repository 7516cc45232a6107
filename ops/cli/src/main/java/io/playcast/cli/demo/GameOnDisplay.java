package io.playcast.cli.demo;

import io.playcast.cli.Refusal;
import io.playcast.engines.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The game on a display that nobody sees but its viewers, led through its menus. */
final class GameOnDisplay {

    private static final Duration DISPLAY_PATIENCE = Duration.ofSeconds(20);
    private static final String FROZEN_BUBBLE = "/usr/games/frozen-bubble --no-fullscreen";
    private static final int TRIES = 2;

    private final DemoPlan plan;
    private final DemoChildren children;

    GameOnDisplay(DemoPlan plan, DemoChildren children) {
        this.plan = plan;
        this.children = children;
    }

    /** Starts a display of a free number, and returns its name. */
    String openDisplay() {
        var number = plan.folder().resolve("display");
        try {
            Files.createDirectories(plan.folder().resolve("home"));
            Files.deleteIfExists(number);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        var screen = plan.show().size() + "x24";
        var command = List.of("Xvfb", "-displayfd", "1", "-screen", "0", screen, "-nolisten", "tcp", "-noreset");
        children.start(DemoChildren.DISPLAY, command, Map.of(), Optional.of(number));
        var came = Waiting.until(
                () -> !children.alive(DemoChildren.DISPLAY) || text(number).endsWith("\n"), DISPLAY_PATIENCE);
        if (!came || !children.alive(DemoChildren.DISPLAY)) {
            throw Refusal.failed("The display did not start; its log is " + children.logPath(DemoChildren.DISPLAY));
        }
        return ":" + text(number).strip();
    }

    /** Returns when people can play. A game that does not get past its menus is started once more. */
    void start(String display) {
        for (int i = 1; !startedOnce(display); i++) {
            if (!children.alive(DemoChildren.GAME)) {
                throw Refusal.failed("The game ended at once; its log is " + children.logPath(DemoChildren.GAME));
            }
            children.stop(DemoChildren.GAME);
            if (i == TRIES) {
                throw Refusal.failed("The game shows no picture to play with; see " + children.logPath("demo-keys"));
            }
        }
    }

    private boolean startedOnce(String display) {
        var shell = plan.show().isFrozenBubble() ? FROZEN_BUBBLE : plan.show().program();
        var environment = Map.of(
                "DISPLAY",
                display,
                "HOME",
                plan.folder().resolve("home").toString(),
                "SDL_AUDIODRIVER",
                "dummy",
                "LIBGL_ALWAYS_SOFTWARE",
                "1");
        children.start(DemoChildren.GAME, List.of("sh", "-c", "exec " + shell), environment, Optional.empty());
        return leadThroughMenus(display);
    }

    private boolean leadThroughMenus(String display) {
        var arguments = List.of("--display", display, plan.show().script());
        var command = new AgentJar(plan.root()).command(AgentJar.KEY_SCRIPT, arguments);
        try {
            var log = children.logPath("demo-keys").toFile();
            var keys = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            return keys.waitFor() == 0;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refusal.failed("Interrupted while the game started.");
        }
    }

    private static String text(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException _) {
            return "";
        }
    }
}

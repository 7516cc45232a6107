package io.playcast.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Gives the queue's readers once more what they failed at, until nothing of it is left. */
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        description = "Give the queue's readers once more what they failed at five times.")
final class OutboxRedrive implements Callable<Integer> {
    private final Terminal terminal = Terminal.ofProcess();

    @Override
    public Integer call() {
        var platform = PlatformCall.of(Installation.ofProcess());
        long all = 0;
        long moved;
        do {
            moved = platform.post("/outbox/redrive", Map.of()).path("messages").asLong();
            all += moved;
        } while (moved > 0);
        terminal.say(all + " messages went back to their readers.");
        return 0;
    }
}

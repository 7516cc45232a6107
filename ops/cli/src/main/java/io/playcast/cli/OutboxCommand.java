package io.playcast.cli;

import picocli.CommandLine.Command;

/** What other systems are told: how far they have come, and what they failed at. */
@Command(
        name = "outbox",
        mixinStandardHelpOptions = true,
        subcommands = {OutboxStatus.class, OutboxRedrive.class},
        description = "Show how far integration events have come, and give readers again what they failed at.")
final class OutboxCommand implements Runnable {
    @Override
    public void run() {
        throw Refusal.usage("What? Say: ops/playcast outbox status or redrive");
    }
}

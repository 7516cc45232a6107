package io.playcast.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints where the queue, the topic and each webhook stand. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Show how far the queue, the topic and each webhook have come.")
final class OutboxStatus implements Callable<Integer> {
    @Option(names = "--json", description = "Print the same as JSON.")
    private boolean json;

    private final Terminal terminal = Terminal.ofProcess();

    @Override
    public Integer call() {
        var platform = PlatformCall.of(Installation.ofProcess());
        var outbox = platform.get("/outbox");
        var webhooks = platform.get("/webhooks").path("webhooks");
        if (json) {
            var both = io.playcast.stored.Json.stored().createObjectNode();
            both.set("outbox", outbox);
            both.set("webhooks", webhooks);
            terminal.say(both.toString());
        } else {
            outbox.path("consumers").forEach(one -> terminal.say(consumer(one)));
            if (outbox.has("queue")) {
                terminal.say(queue(outbox.path("queue")));
            }
            if (outbox.has("problem")) {
                terminal.complain(outbox.path("problem").asText() + ".");
            }
            webhooks.forEach(one -> terminal.say(webhook(one)));
        }
        return 0;
    }

    static String consumer(JsonNode one) {
        return "  %-8s at position %d, %d behind"
                .formatted(
                        one.path("name").asText(),
                        one.path("position").asLong(),
                        one.path("behind").asLong());
    }

    static String queue(JsonNode depth) {
        return "           %d messages wait for their readers, %d are with them, %d were given up"
                .formatted(
                        depth.path("waiting").asLong(),
                        depth.path("inFlight").asLong(),
                        depth.path("dead").asLong());
    }

    static String webhook(JsonNode one) {
        var problem = one.path("problem").asText("");
        return "  webhook  %s %s at position %d, %s%s"
                .formatted(
                        one.path("id").asText(),
                        one.path("url").asText(),
                        one.path("position").asLong(),
                        one.path("status").asText(),
                        problem.isEmpty() ? "" : ": " + problem);
    }
}

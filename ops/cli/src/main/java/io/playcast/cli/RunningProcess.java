package io.playcast.cli;

import io.playcast.engines.ChildRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** One line of the status: a recorded process that runs. */
record RunningProcess(String name, long pid, int port, long uptimeSeconds, boolean ready, String reason) {

    static List<RunningProcess> all(Installation installation) {
        return Stream.of(Installation.PLATFORM, "postgres", "redis", "dynamodb", "sqs", "s3")
                .flatMap(name -> ChildRecord.read(installation.state(), name).stream())
                .filter(ChildRecord::alive)
                .map(record -> of(installation, record))
                .toList();
    }

    String line(Terminal terminal) {
        var state = ready ? terminal.green("ready", "ready") : reason;
        var up = Duration.ofSeconds(uptimeSeconds);
        var since = up.toHours() > 0
                ? up.toHours() + " h"
                : up.toMinutes() > 0 ? up.toMinutes() + " min" : uptimeSeconds + " s";
        return "  %-9s pid %-8d port %-6d up %-7s %s".formatted(name, pid, port, since, state);
    }

    private static RunningProcess of(Installation installation, ChildRecord record) {
        var reason = record.name().equals(Installation.PLATFORM)
                ? new Readiness(installation, record.port()).reason()
                : listens(record.port()) ? "" : "it does not listen on its port";
        return new RunningProcess(
                record.name(), record.pid(), record.port(), record.uptime().toSeconds(), reason.isEmpty(), reason);
    }

    private static boolean listens(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}

package io.playcast.cli;

import io.playcast.cli.past.Ink;
import io.playcast.cli.past.PlatformReads;
import io.playcast.id.UserId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The platform that runs here, read as an analyst: whoever may read the state directory may. */
final class AnalystReads {
    private AnalystReads() {}

    static PlatformReads of(Installation installation) {
        var port = installation
                .platform()
                .orElseThrow(() -> Refusal.failed("Playcast does not run here; ops/playcast up starts it."))
                .port();
        var analyst = new DevelopmentToken(
                new UserId(FreshIds.ulid()), System.getProperty("user.name"), List.of("analyst"), Optional.empty());
        return new PlatformReads(
                URI.create("https://localhost:" + port),
                installation.state().home().resolve("tls/ca.pem"),
                analyst.signed(TokenKey.of(installation.state()), Instant.now(), FreshIds.ulid()));
    }

    static Ink ink(Terminal terminal) {
        return new Ink(terminal.live());
    }

    /** Without the name of its kind, if it has one. */
    static String bare(String id) {
        return id.substring(id.indexOf(':') + 1);
    }
}

package io.playcast.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.cli.FreshIds;
import io.playcast.id.GameId;
import io.playcast.lobby.Visibility;
import io.playcast.wire.LobbyMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody plays under a name and is erased by the one command line: no store holds a word of theirs, no event changed. */
@ExtendWith(OnOnePlatform.class)
class ErasedForEverIT {
    private static final String NAME = "Annabelle of the erased";
    private static final String TITLE = "Friday with \"Annabelle\"";

    @Test
    void who_is_erased_can_be_read_nowhere_and_a_changed_certificate_is_noticed(RunningPlatform platform)
            throws Exception {
        var ann = FreshIds.ulid();
        var token = RunningPlatform.expect(
                        platform.playcast.run("token", "--role", "player", "--name", NAME, "--user", ann), 0)
                .output()
                .strip();
        // Stays connected: who goes is marked away, and the lobby would change meanwhile.
        try (var host = new HostByProtocol(platform, token)) {
            host.asks(new LobbyMessage.Create(TITLE, new GameId("paddles"), Visibility.PUBLIC, 4));
            var lobbies = platform.get("/api/v1/lobbies");
            assertThat(lobbies).contains(NAME, "Annabelle\\\"");
            var before = lobbyEvents(platform);
            assertThat(before).isNotEmpty();

            assertThat(platform.playcast.run("erase", ann).exit())
                    .as("without a yes")
                    .isEqualTo(2);
            assertThat(platform.get("/api/v1/lobbies")).isEqualTo(lobbies);
            var erased = RunningPlatform.expect(platform.playcast.run("erase", ann, "--yes"), 0);

            assertThat(erased.output()).contains("postgresql", "redis", "dynamodb", "logs", "nothing found");
            assertThat(platform.get("/api/v1/lobbies")).contains(ann).doesNotContain("Annabelle");
            assertThat(lobbyEvents(platform)).isEqualTo(before);
            platform.projections().forEach(platform::agrees);
            assertThatThrownBy(() -> new HostByProtocol(platform, token)).isInstanceOf(Exception.class);

            assertThat(verify(platform, ann)).isZero();
            var certificate = certificate(platform);
            Files.writeString(certificate, Files.readString(certificate).replace("\"texts\" : 2", "\"texts\" : 3"));
            assertThat(verify(platform, ann)).isOne();
        }
    }

    private static int verify(RunningPlatform platform, String user) {
        return platform.playcast
                .run("erase", "verify", user, "--text", NAME, TITLE)
                .exit();
    }

    /** The raw lines of the lobbies' streams, payload and metadata as they are stored. */
    private static List<String> lobbyEvents(RunningPlatform platform) {
        return platform.get("/api/v1/events?stream=lobby:").lines().toList();
    }

    private static Path certificate(RunningPlatform platform) throws IOException {
        try (var files = Files.newDirectoryStream(platform.home.resolve("erasures"))) {
            return files.iterator().next();
        }
    }
}

package io.playcast.edge.ice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.playcast.Rejected;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Asked;
import io.playcast.wire.SessionMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells who takes part in a session which servers to use, with credentials for that session that are soon worth nothing. */
@Component
public final class IceServers {
    private final IceProperties properties;
    private final byte @Nullable [] secret;

    /** As a browser's RTCIceServer has it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Server(
            List<String> urls,
            @Nullable String username,
            @Nullable String credential) {}

    /** @param until when new credentials have to be asked for */
    record Servers(List<Server> iceServers, Instant until) {}

    /** @throws IllegalStateException when TURN servers are named and their secret is not there: better no start than no way */
    public IceServers(IceProperties properties) {
        this.properties = properties;
        this.secret = properties.turn().isEmpty() ? null : read(properties.secretFile());
    }

    public Answer answer(Asked asked, SessionMessage.IceServers message) {
        var session = message.session();
        if (!asked.from().streams().contains(session.toString())) {
            throw new Rejected("session.not-viewer", "You take no part in this session");
        }
        var whom = session.value() + "-" + asked.user().value();
        return Answer.of(servers(whom, asked.at()));
    }

    Servers servers(String whom, Instant now) {
        var until = now.plus(properties.lasts());
        var all = new ArrayList<Server>();
        if (!properties.stun().isEmpty()) {
            all.add(new Server(properties.stun(), null, null));
        }
        if (secret != null) {
            var credentials = TurnCredentials.of(secret, until, whom);
            all.add(new Server(properties.turn(), credentials.username(), credentials.credential()));
        }
        return new Servers(all, until);
    }

    private static byte[] read(@Nullable Path file) {
        if (file == null) {
            throw new IllegalStateException("playcast.ice.secret-file says where the TURN servers' secret is");
        }
        try {
            return Files.readString(file).strip().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the TURN servers' secret cannot be read", e);
        }
    }
}

package io.playcast.edge.lobby;

import io.playcast.Rejected;
import io.playcast.edge.limit.FailureBudget;
import io.playcast.edge.stream.Streams;
import io.playcast.id.LobbyId;
import io.playcast.id.PasswordId;
import io.playcast.id.UserId;
import io.playcast.lobby.Visibility;
import io.playcast.password.Password;
import io.playcast.password.Passwords;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a newcomer knows of a lobby's password; whoever guesses wrong five times, at whichever nodes, waits. Blocks on the store and the hashing. */
public final class LobbyPasswords {
    private final Passwords passwords;
    private final Streams streams;
    private final FailureBudget failures;

    public LobbyPasswords(Passwords passwords, Streams streams, FailureBudget failures) {
        this.passwords = passwords;
        this.streams = streams;
        this.failures = failures;
    }

    /** Keeps the password first, and forgets it when the lobby is refused; after a failure of unknown outcome it stays. */
    <T> T kept(PasswordId id, @Nullable Password password, Function<@Nullable PasswordId, T> open) {
        if (password == null) {
            return open.apply(null);
        }
        passwords.keep(id, password);
        try {
            return open.apply(id);
        } catch (Rejected refused) {
            if (!refused.isUnavailable()) {
                passwords.forget(id);
            }
            throw refused;
        }
    }

    /** What was proven, null when nothing was: the lobby itself decides whether that is enough. */
    @Nullable
    PasswordId proven(UserId user, LobbyId lobby, @Nullable Password password) {
        if (password == null) {
            return null;
        }
        var asked = streams.lobby(lobby)
                .map(seen -> seen.view())
                // By lobby id nobody comes into a private one, so nobody gets to guess at its password.
                .filter(view -> view.visibility() != Visibility.PRIVATE)
                .map(view -> view.password());
        return asked.map(id -> compared(user, id, password)).orElse(null);
    }

    private PasswordId compared(UserId user, PasswordId id, Password password) {
        failures.check(user.value());
        if (!passwords.matches(id, password)) {
            failures.failed(user.value());
            throw new Rejected("lobby.password-wrong", "This is not the lobby's password", "data.password", 0);
        }
        return id;
    }
}

package io.playcast.edge.account;

import io.playcast.account.edge.KeyRing;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/keys/rotation}: draws a new key for tokens before its time, as when somebody may have seen the present one. For admins. */
@RestController
final class KeyEntrance {
    private final KeyRing keys;

    KeyEntrance(KeyRing keys) {
        this.keys = keys;
    }

    /** It signs in two minutes; tokens of the key before it are believed until they have expired. */
    @PostMapping("/api/v1/keys/rotation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rotate() {
        keys.rotate();
    }
}

package io.playcast.edge.hello;

import io.playcast.bar.Bars;
import io.playcast.edge.socket.Identity;
import io.playcast.secret.HmacKey;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Signs tickets under the server's key and reads its own; they need no store. A ticket is good for 24 h. */
public final class Tickets {
    static final Duration LASTS = Bars.LONGEST;
    private static final int LONGEST = 2_048;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final HmacKey key;
    private final Clock clock;

    public Tickets(HmacKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** For the next socket of the line: its serial is one higher than this socket's. */
    String next(Identity who) {
        var principal = who.principal();
        var ticket = new Ticket(
                who.line(),
                who.user(),
                principal.roles(),
                principal.lobby(),
                who.serial() + 1,
                clock.instant().plus(LASTS));
        try {
            var body = Json.stored().writeValueAsBytes(ticket);
            return ENCODER.encodeToString(body) + "." + ENCODER.encodeToString(key.sign(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when the ticket is not ours, was altered or has expired. */
    Optional<Ticket> read(String text) {
        int dot = text.indexOf('.');
        if (text.length() > LONGEST || dot < 0) {
            return Optional.empty();
        }
        try {
            var body = DECODER.decode(text.substring(0, dot));
            if (!key.signed(body, DECODER.decode(text.substring(dot + 1)))) {
                return Optional.empty();
            }
            var ticket = Json.stored().readValue(body, Ticket.class);
            return Optional.of(ticket).filter(t -> clock.instant().isBefore(t.expiresAt()));
        } catch (IllegalArgumentException | IOException _) {
            return Optional.empty();
        }
    }
}

package io.playcast.edge.command;

import io.playcast.id.Ulid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Draws new ids that nobody can guess. */
@Component
public final class Ids {
    /** Characters of a ULID that tell the time. */
    private static final int TIME = 10;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new ULID. */
    public String next() {
        var bytes = new byte[10];
        random.nextBytes(bytes);
        return Ulid.of(clock.millis(), bytes);
    }

    /** The id of what this message makes: the same for the same message, so that sending it again makes no second one. */
    public String madeBy(Asked asked) {
        return madeBy(asked, "");
    }

    /** @param which tells apart what one message makes several of */
    public String madeBy(Asked asked, String which) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((asked.corr() + which).getBytes(StandardCharsets.UTF_8));
            var text = Ulid.of(0, Arrays.copyOf(digest, 10));
            return asked.who().line().substring(0, TIME) + text.substring(TIME);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package io.playcast.invite;

import io.playcast.Claims;
import io.playcast.Rejected;
import io.playcast.lobby.LobbyClaim;
import io.playcast.secret.HmacKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Draws codes that are unique while live; only their HMAC is stored, as a claim whose owner is the invite. Blocks. */
public final class InviteCodes {
    private static final int ATTEMPTS = 10;

    private final Claims claims;
    private final HmacKey key;
    private final RandomGenerator random;

    public InviteCodes(Claims claims, HmacKey key, RandomGenerator random) {
        this.claims = claims;
        this.key = key;
        this.random = random;
    }

    /** Claims a new code for the invite; at 30^6 codes a second draw is rare and a tenth says that something is wrong. */
    public InviteCode claim(InviteRef invite) {
        for (int attempt = 1; ; attempt++) {
            var code = InviteCode.draw(random);
            try {
                claims.claim(LobbyClaim.INVITE, hash(code), invite.owner());
                return code;
            } catch (Rejected taken) {
                if (!taken.code().equals("claim.taken") || attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    public Optional<InviteRef> find(InviteCode code) {
        return claims.find(LobbyClaim.INVITE, hash(code)).map(InviteRef::of);
    }

    /** Gives the code back when its invite was refused. */
    public void release(InviteRef invite) {
        claims.release(LobbyClaim.INVITE, invite.owner());
    }

    private byte[] hash(InviteCode code) {
        return key.sign(code.value().getBytes(StandardCharsets.US_ASCII));
    }
}

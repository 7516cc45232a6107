package io.playcast.edge.account;

import io.playcast.id.UserId;

/** Where second factors are kept. */
public interface SecondFactorReset {
    /** Takes all of them from somebody, with everything they are signed in by. Durable on return. Twice is harmless. Blocks. */
    void reset(UserId user, UserId by);
}

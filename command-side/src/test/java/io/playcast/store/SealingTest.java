package io.playcast.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

class SealingTest {
    private static final byte[] TEXT = "Ann".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PURPOSE = "name of Ann".getBytes(StandardCharsets.UTF_8);
    private final SecretKey key = Sealing.key(Sealing.newKey());

    @Test
    void what_was_sealed_opens_under_its_key_and_for_its_purpose() {
        assertThat(Sealing.open(key, Sealing.seal(key, TEXT, PURPOSE), PURPOSE)).contains(TEXT);
    }

    @Test
    void it_opens_under_no_other_key() {
        var other = Sealing.key(Sealing.newKey());
        assertThat(Sealing.open(other, Sealing.seal(key, TEXT, PURPOSE), PURPOSE))
                .isEmpty();
    }

    @Test
    void it_opens_for_no_other_purpose() {
        var other = "name of Bob".getBytes(StandardCharsets.UTF_8);
        assertThat(Sealing.open(key, Sealing.seal(key, TEXT, PURPOSE), other)).isEmpty();
    }

    @Test
    void altered_or_cut_short_it_does_not_open() {
        var sealed = Sealing.seal(key, TEXT, PURPOSE);
        sealed[15] ^= 1;
        assertThat(Sealing.open(key, sealed, PURPOSE)).isEmpty();
        assertThat(Sealing.open(key, new byte[3], PURPOSE)).isEmpty();
        assertThat(Sealing.open(key, new byte[13], PURPOSE)).isEmpty();
    }

    @Test
    void the_same_text_never_looks_the_same() {
        assertThat(Sealing.seal(key, TEXT, PURPOSE)).isNotEqualTo(Sealing.seal(key, TEXT, PURPOSE));
    }
}

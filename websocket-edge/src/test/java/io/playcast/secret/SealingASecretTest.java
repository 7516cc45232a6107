package io.playcast.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingASecretTest {
    private static final byte[] SECRET = "a little secret".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path home;

    private SealingKey key;

    @BeforeEach
    void there_is_a_key() {
        key = SealingKey.in(home.resolve("some.key"));
    }

    @Test
    void it_is_opened_by_the_key_that_the_file_holds() {
        var sealed = key.seal(SECRET, "totp:ann");

        assertThat(SealingKey.in(home.resolve("some.key")).open(sealed, "totp:ann"))
                .isEqualTo(SECRET);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(key.seal(SECRET, "totp:ann")).isNotEqualTo(sealed);
    }

    @Test
    void in_the_row_of_another_it_is_worth_nothing() {
        var sealed = key.seal(SECRET, "totp:ann");

        assertThatIllegalStateException().isThrownBy(() -> key.open(sealed, "totp:ben"));
        assertThatIllegalStateException()
                .isThrownBy(() -> SealingKey.in(home.resolve("other.key")).open(sealed, "totp:ann"));
    }

    @Test
    void altered_or_cut_it_is_not_opened() {
        var sealed = key.seal(SECRET, "totp:ann");
        sealed[sealed.length - 1] ^= 1;

        assertThatIllegalStateException().isThrownBy(() -> key.open(sealed, "totp:ann"));
        assertThatIllegalStateException().isThrownBy(() -> key.open(new byte[5], "totp:ann"));
    }
}

package io.playcast.edge.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesByTimeTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_234_567_890);
    private static final long STEP = Totp.step(NOW);

    /** RFC 6238 appendix B, SHA-1; a code of six digits is the end of the one of eight. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void are_those_of_the_standard(long second, String eightDigits) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(eightDigits.substring(2));
    }

    @Test
    void are_good_one_step_early_or_late_and_no_more() {
        for (long step = STEP - 1; step <= STEP + 1; step++) {
            assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step), NOW, 0)).hasValue(step);
        }
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, STEP - 2), NOW, 0)).isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, STEP + 2), NOW, 0)).isEmpty();
    }

    @Test
    void are_good_once_and_not_before_one_that_was_used() {
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, STEP), NOW, STEP)).isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, STEP - 1), NOW, STEP)).isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, STEP + 1), NOW, STEP)).hasValue(STEP + 1);
    }

    @ParameterizedTest
    @CsvSource({"''", "89005", "0005924", "005925", "００５９２４"})
    void are_six_digits_and_the_right_ones(String typed) {
        assertThat(Totp.stepOf(SECRET, typed, NOW, 0)).isEmpty();
    }

    @Test
    void have_a_secret_that_is_typed_as_the_standard_writes_it() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.base32(new byte[20])).isEqualTo("A".repeat(32));
    }
}

package io.playcast.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.Rejected;
import io.playcast.twin.ManualClock;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are one to the limits. */
class CountingAddressesTest {
    private static final Ledger ALONE = (key, spent, many, window) -> CompletableFuture.completedFuture(0L);
    private static final int FEW = 5;

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "[::ffff:c000:207], 192.0.2.7",
        "2001:db8:1:2::7, 2001:db8:1:2::/64",
        "2001:db8:1:2:ffff:ffff:ffff:ffff, 2001:db8:1:2::/64",
        "[2001:DB8:1:2:0:0:0:7], 2001:db8:1:2::/64",
        "2001:db8:1:3::7, 2001:db8:1:3::/64",
        "fe80::1%eth0, fe80::/64",
        "::1, ::/64",
        "nobody, unknown",
        "'', unknown"
    })
    void an_address_is_written(String address, String counted) {
        assertThat(Household.of(address)).isEqualTo(counted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "::ffff:192.0.2.7", "2001:db8:1:2::7", "::1"})
    void a_sockets_address_and_a_servlets_are_the_same(String address) throws Exception {
        assertThat(Household.of(InetAddress.getByName(address))).isEqualTo(Household.of(address));
    }

    @Test
    void who_takes_another_address_of_the_network_for_each_guess_is_stopped_like_anybody() {
        var limits = limits();
        for (int n = 0; n < FEW; n++) {
            var address = Household.of("2001:db8:1:2::" + n);
            assertThatCode(() -> limits.requireTrust(address)).doesNotThrowAnyException();
            limits.refused(address, new Rejected("token.refused", "No"));
        }

        assertThatThrownBy(() -> limits.requireTrust(Household.of("2001:db8:1:2:a:b:c:d")))
                .isInstanceOf(Rejected.class);
        assertThatCode(() -> limits.requireTrust(Household.of("2001:db8:1:3::1")))
                .doesNotThrowAnyException();
    }

    @Test
    void messages_of_one_network_share_a_budget_and_those_of_the_next_do_not() {
        var limits = limits();
        for (int n = 0; n < FEW; n++) {
            assertThat(limits.over("user" + n, Household.of("2001:db8:1:2::" + n), 0))
                    .isZero();
        }

        assertThat(limits.over("another", Household.of("2001:db8:1:2::99"), 0)).isPositive();
        assertThat(limits.over("another", Household.of("2001:db8:1:3::99"), 0)).isZero();
    }

    private static Limits limits() {
        return new Limits(new LimitProperties(1_000, FEW, FEW, Duration.ofMinutes(15)), ALONE, new ManualClock());
    }
}

package io.playcast.edge.address;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.playcast.edge.limit.Household;
import io.playcast.id.AddressPseudonym;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/** What stands for a network address in events, audit and logs: twelve characters of an HMAC under the month's key.
 *
 * <p>The same on every node, another one next month. Of an IPv6 address only the first 64 bits count, for whoever has one has all
 * behind them. Any thread.
 */
public final class Pseudonyms {
    private static final int BYTES = 9;
    private static final int REMEMBERED = 20_000;

    private final MonthlyKeys keys;
    private final Clock clock;
    private final Cache<Seen, AddressPseudonym> known = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(REMEMBERED)
            .build();

    private record Seen(YearMonth month, String address) {}

    /** @param directory where the platform's keys stand */
    public Pseudonyms(Path directory, Clock clock) {
        this.keys = new MonthlyKeys(directory);
        this.clock = clock;
    }

    public AddressPseudonym of(String address) {
        return of(address, month());
    }

    /** This month's and the last one's: something that began before the month did may still hold. */
    public Set<AddressPseudonym> all(String address) {
        return Set.of(of(address, month()), of(address, month().minusMonths(1)));
    }

    private YearMonth month() {
        return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    }

    private AddressPseudonym of(String address, YearMonth month) {
        return known.get(
                new Seen(month, address),
                seen -> new AddressPseudonym(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Arrays.copyOf(keys.of(month).sign(subject(seen.address())), BYTES))));
    }

    /** A connection names a household already. */
    private static byte[] subject(String address) {
        var household = address.indexOf('/') < 0 ? Household.of(address) : address;
        return household.getBytes(StandardCharsets.UTF_8);
    }
}

package io.playcast.edge.address;

import io.playcast.secret.HmacKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A key a month, each in a file that all processes share; the one before the last is deleted, and with it whatever it could tell. */
final class MonthlyKeys {
    private static final Pattern NAME = Pattern.compile("address-(\\d{4}-\\d{2})\\.key");

    private final Path directory;
    private final ConcurrentHashMap<YearMonth, HmacKey> keys = new ConcurrentHashMap<>();

    MonthlyKeys(Path directory) {
        this.directory = directory;
    }

    HmacKey of(YearMonth month) {
        var known = keys.get(month);
        return known != null ? known : keys.computeIfAbsent(month, this::made);
    }

    private HmacKey made(YearMonth month) {
        var key = HmacKey.in(directory.resolve("address-" + month + ".key"));
        deleteBefore(month.minusMonths(1));
        return key;
    }

    private void deleteBefore(YearMonth oldest) {
        try (var files = Files.list(directory)) {
            for (var file : (List<Path>) files.toList()) {
                var name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && YearMonth.parse(name.group(1)).isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keys.keySet().removeIf(month -> month.isBefore(oldest));
    }
}

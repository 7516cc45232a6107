package io.playcast.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No key and no token stands in a file that is in the repository, or would be with the next commit. */
class NoSecretIsKeptHereTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> NOT_OURS =
            List.of("/.git/", "/target/", "/node_modules/", "/dist/", "/.playcast/", "/.jqwik-database");
    private static final long LARGEST = 4 << 20;

    /** The patterns are written so that they do not find themselves. */
    private static final Map<String, Pattern> SECRETS = Map.of(
            "private key", Pattern.compile("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\\s+[A-Za-z0-9+/=]{40}"),
            "private key of a JWK", Pattern.compile("\"d\"\\s*:\\s*\"[A-Za-z0-9_-]{40,}\""),
            "key of AWS", Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"),
            "token of a forge", Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36}\\b|\\bglpat-[A-Za-z0-9_-]{20}\\b"),
            "signed token", Pattern.compile("\\beyJ[A-Za-z0-9_-]{15,}\\.eyJ[A-Za-z0-9_-]{15,}\\.[A-Za-z0-9_-]{40,}"),
            "password in an address",
                    Pattern.compile("\\b(?:postgres(?:ql)?|rediss?)://[^\\s:/@\"]+:[^\\s@\"%{$]{6,}@"));

    private static final List<Path> FILES = files();

    @TestFactory
    Stream<DynamicTest> nowhere_is() {
        return SECRETS.entrySet().stream()
                .map(secret -> dynamicTest("a " + secret.getKey(), () -> {
                    assertThat(FILES.stream()
                                    .filter(file -> secret.getValue()
                                            .matcher(text(file))
                                            .find()))
                            .isEmpty();
                }));
    }

    @Test
    void what_is_looked_for_would_be_found() {
        var key = "-----BEGIN " + "PRIVATE KEY-----\n" + "M".repeat(64);

        assertThat(SECRETS.get("private key").matcher(key).find()).isTrue();
        assertThat(SECRETS.get("key of AWS").matcher("AKIA" + "A".repeat(16)).find())
                .isTrue();
    }

    private static List<Path> files() {
        try (var all = Files.walk(ROOT)) {
            return all.filter(file -> NOT_OURS.stream().noneMatch((file + "/")::contains))
                    .filter(file -> Files.isRegularFile(file) && file.toFile().length() < LARGEST)
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

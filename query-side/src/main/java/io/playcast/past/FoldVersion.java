package io.playcast.past;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A fingerprint of the very classes a fold is made of, so that nobody has to remember to count a version up when one changes. */
final class FoldVersion {
    /** How events are read, and how folds are made, for every fold alike. */
    private static final List<String> COMMON =
            List.of("io.playcast.upcast", "io.playcast.stored", "io.playcast.id", "io.playcast.view");

    private FoldVersion() {}

    /** @param packages where the fold, its view and its events are, without what is below them */
    static String of(List<String> packages) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var search = new PathMatchingResourcePatternResolver();
            for (var name : Stream.concat(packages.stream(), COMMON.stream()).toList()) {
                var classes = search.getResources("classpath*:" + name.replace('.', '/') + "/*.class");
                var inOrder = Arrays.stream(classes)
                        .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                        .toList();
                if (inOrder.isEmpty()) {
                    throw new IllegalArgumentException("there is no package " + name);
                }
                for (Resource one : inOrder) {
                    digest.update(one.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package io.playcast.docs.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads the first Javadoc sentence of a type from its source file; bytecode has none. */
final class Javadocs {
    private final Path root;

    Javadocs(Path root) {
        this.root = root;
    }

    /** @throws IllegalStateException when the type has no Javadoc: an undocumented event is a defect */
    String sentence(String module, Class<?> type) {
        var outer = type.getDeclaringClass() == null ? type : type.getDeclaringClass();
        var source = read(module, outer);
        var pattern = Pattern.compile(
                "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*"
                        + "(?:public |final |sealed )*(?:record|interface|class|enum) " + type.getSimpleName() + "\\b",
                Pattern.DOTALL);
        var match = pattern.matcher(source);
        if (!match.find()) {
            throw new IllegalStateException(type.getName() + " has no Javadoc sentence");
        }
        return firstSentence(match.group(1));
    }

    private static String firstSentence(String javadoc) {
        var text = javadoc.replaceAll("(?m)^\\s*\\*", "")
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .strip();
        var beforeTags = text.split(" ?@param| ?@throws", 2)[0];
        return beforeTags.split("(?<=[.!?])\\s", 2)[0].strip();
    }

    private String read(String module, Class<?> type) {
        var path = root.resolve(module + "/src/main/java/" + type.getName().replace('.', '/') + ".java");
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.playcast.cli.erase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.playcast.id.UserId;
import io.playcast.store.MasterSeal;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;

/** The certificates in the state directory: one JSON file an erasure, sealed under the master key. */
final class Certificates {
    static final String PURPOSE = "erasure certificate";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path directory;
    private final MasterSeal seal;

    Certificates(Path directory, MasterSeal seal) {
        this.directory = directory;
        this.seal = seal;
    }

    /** A certificate as it stands in its file. @param genuine whether the seal is that of exactly these words */
    record Kept(Path file, Certificate certificate, boolean genuine) {}

    /** Written aside and moved into place, so that there is never half a certificate; nobody but its owner may read it. */
    Path write(Certificate certificate) {
        var words = Json.stored().<JsonNode>valueToTree(certificate);
        var document = JsonNodeFactory.instance
                .objectNode()
                .<com.fasterxml.jackson.databind.node.ObjectNode>set("certificate", words)
                .put("seal", Base64.getEncoder().encodeToString(seal.seal(bytes(words))));
        var file = directory.resolve(certificate.subject().value() + "-" + TIME.format(certificate.to()) + ".json");
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var aside = Files.createTempFile(
                    directory,
                    "certificate",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(aside, Json.stored().writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
            return Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Oldest first. */
    List<Kept> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(this::read)
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    List<Kept> of(UserId subject) {
        return all().stream()
                .filter(kept -> kept.certificate().subject().equals(subject))
                .toList();
    }

    private Kept read(Path file) {
        try {
            var document = Json.stored().readTree(file.toFile());
            var words = document.path("certificate");
            var stands = Base64.getDecoder().decode(document.path("seal").asText());
            return new Kept(
                    file, Json.stored().treeToValue(words, Certificate.class), seal.sealed(bytes(words), stands));
        } catch (IOException | IllegalArgumentException problem) {
            throw new UncheckedIOException(new IOException(file + " is not a certificate", problem));
        }
    }

    /** The same for the same words, whatever the white space between them. */
    private static byte[] bytes(JsonNode words) {
        try {
            return Json.stored().writeValueAsBytes(words);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

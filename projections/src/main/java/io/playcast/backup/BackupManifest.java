package io.playcast.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** What a backup is made of; written last, so a backup that was interrupted is none.
 *
 * @param before statements that make the tables @param after statements that make what checks and speeds up their rows
 */
public record BackupManifest(String id, Instant at, List<String> before, List<TableCopy> tables, List<String> after) {
    static final String PREFIX = "backups/";

    /** One table's rows, as PostgreSQL's own binary COPY, compressed. @param sha256 of the object's bytes */
    public record TableCopy(String name, String columns, String key, long rows, long bytes, String sha256) {}

    public long rows() {
        return tables.stream().mapToLong(TableCopy::rows).sum();
    }

    public long bytes() {
        return tables.stream().mapToLong(TableCopy::bytes).sum();
    }

    static String key(String id) {
        return PREFIX + id + "/manifest.json";
    }

    byte[] json() {
        try {
            return Json.stored().writeValueAsBytes(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static BackupManifest of(byte[] json) {
        try {
            return Json.stored().readValue(json, BackupManifest.class);
        } catch (IOException problem) {
            throw new UncheckedIOException("the backup's manifest cannot be read", problem);
        }
    }
}

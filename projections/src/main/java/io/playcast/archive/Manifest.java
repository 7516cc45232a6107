package io.playcast.archive;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/** All that is archived, in one object: whoever reads the newest one sees whole cuts and nothing of one under way.
 *
 * @param generation counts the manifests; each is written once
 * @param to every event up to this position is in one of the files, and none behind it
 * @param rows how many events that is
 */
public record Manifest(long generation, long to, long rows, List<ArchivedFile> files) {
    public static final Manifest EMPTY = new Manifest(0, 0, 0, List.of());

    public Manifest {
        files = files.stream().sorted(Comparator.comparing(ArchivedFile::key)).toList();
    }

    /** The next one, with the files of a cut that ends at a position. */
    Manifest with(Collection<ArchivedFile> cut, long end) {
        var all = new ArrayList<>(files);
        all.addAll(cut);
        return new Manifest(generation + 1, end, rows + rowsOf(cut), all);
    }

    /** The next one, in which one file stands for several. */
    Manifest with(ArchivedFile one, Collection<ArchivedFile> instead) {
        var all = new ArrayList<>(files);
        all.removeAll(instead);
        all.add(one);
        return new Manifest(generation + 1, to, rows, all);
    }

    /** What is to become one file: the files of one type and one finished day, where there are enough of them. */
    List<List<ArchivedFile>> scattered(LocalDate today, int atLeast, long mostRows) {
        var groups = new TreeMap<String, List<ArchivedFile>>();
        for (var file : files) {
            if (file.day().isBefore(today) && file.rows() < mostRows) {
                groups.computeIfAbsent(file.day() + " " + file.type(), _ -> new ArrayList<>())
                        .add(file);
            }
        }
        return groups.values().stream()
                .map(group -> upTo(mostRows, group))
                .filter(group -> group.size() >= atLeast)
                .toList();
    }

    private static List<ArchivedFile> upTo(long mostRows, List<ArchivedFile> group) {
        long sum = 0;
        var taken = new ArrayList<ArchivedFile>();
        for (var file : group) {
            sum += file.rows();
            if (sum <= mostRows) {
                taken.add(file);
            }
        }
        return taken;
    }

    /** What it says that cannot be true; nothing when all is well. */
    List<String> contradictions() {
        var found = new ArrayList<String>();
        if (rowsOf(files) != rows) {
            found.add("manifest %d says %d events and its files %d".formatted(generation, rows, rowsOf(files)));
        }
        var keys = new HashSet<String>();
        for (var file : files) {
            if (!keys.add(file.key())) {
                found.add(file.key() + " stands in it twice");
            }
            if (file.first() > file.last() || file.last() > to || file.rows() > file.last() - file.first() + 1) {
                found.add(file.key() + " has a range that cannot be");
            }
        }
        return found;
    }

    @JsonIgnore
    public long bytes() {
        return files.stream().mapToLong(ArchivedFile::bytes).sum();
    }

    private static long rowsOf(Collection<ArchivedFile> files) {
        return files.stream().mapToLong(ArchivedFile::rows).sum();
    }

    byte[] json() {
        try {
            return Json.stored().writeValueAsBytes(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Manifest of(byte[] json) {
        try {
            return Json.stored().readValue(json, Manifest.class);
        } catch (IOException problem) {
            throw new UncheckedIOException("the manifest cannot be read", problem);
        }
    }
}

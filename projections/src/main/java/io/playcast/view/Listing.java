package io.playcast.view;

import java.util.Collection;
import java.util.List;

/** Where a row stands in the lists of its read model.
 *
 * @param marks what may be asked for when a list is read; of letters, digits, and {@code = . _ -}
 * @param entries one for each list: its name, what it is sorted by, and the row's id as the last 26 characters
 */
public record Listing(Collection<String> marks, List<String> entries) {
    public static final Listing NOWHERE = new Listing(List.of(), List.of());

    /** Lists have a last letter that no sort key has, so that no list begins like another one. */
    public static String list(String name) {
        return name + "/";
    }

    /** In a list of that name, in the order of ids, without marks. */
    public static Listing in(String name, String id) {
        return new Listing(List.of(), List.of(list(name) + id));
    }

    /** Marks on the first line, then an entry a line; empty for a row that is in no list. */
    String text() {
        return entries.isEmpty() ? "" : ";" + String.join(";", marks) + ";\n" + String.join("\n", entries);
    }
}

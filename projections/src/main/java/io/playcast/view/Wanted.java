package io.playcast.view;

import java.util.List;
import java.util.stream.Stream;

/** A page of one list of a read model.
 *
 * @param list its name with the end mark, see {@link Listing#list}
 * @param after what {@link Listed#next} said of the page before, empty for the first one
 * @param conditions of each, one of the marks must be there
 */
public record Wanted(String list, String after, int limit, List<List<String>> conditions) {
    /** Nobody waits for a long run of rows that are not for them: the page is then short, and has a next one. */
    private static final int MOST_LOOKED_AT = 2_000;

    public static Wanted all(String name, String after, int limit) {
        return new Wanted(Listing.list(name), after, limit, List.of());
    }

    String[] arguments() {
        var fixed = List.of(list, after, Integer.toString(limit), Integer.toString(MOST_LOOKED_AT));
        var choices = conditions.stream().map(marks -> String.join(";", marks));
        return Stream.concat(fixed.stream(), choices).toArray(String[]::new);
    }
}

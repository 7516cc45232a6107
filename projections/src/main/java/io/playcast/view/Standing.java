package io.playcast.view;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which versions of a read model there are.
 *
 * @param live what readers read
 * @param building what is made beside it, null for none
 * @param joined whether the version being built is written by whoever follows the log
 * @param kept what was live before, and is still written so that one may go back; null for none
 */
public record Standing(
        int live,
        @Nullable Integer building,
        boolean joined,
        @Nullable Integer kept) {
    /** Where nothing was ever rebuilt. */
    public static final Standing FIRST = new Standing(1, null, false, null);

    /** Those that every event goes into. The live one is the last: what was seen in it is in the others already. */
    public List<Integer> fed() {
        return Stream.of(kept, joined ? building : null, (Integer) live)
                .filter(Objects::nonNull)
                .toList();
    }
}

package io.playcast.view;

import java.util.List;

/** A page of a list as it was in one moment.
 *
 * @param next where the next page begins, empty when there is none
 * @param number of the last change of the view that is in it, see {@link RedisRows#channel}
 */
public record Listed(List<String> ids, List<StoredRow> rows, String next, long number) {}

package io.playcast.presence;

import io.playcast.id.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is online or away as the log has it, for the sweeper: it may lag, but it knows when it does not know. Blocks. */
@FunctionalInterface
public interface OnlineUsers {
    /** Newest id first. @param after the last of the page before, null for the first page
     *
     * @throws RuntimeException while that is not known, as when the view is being rebuilt: never an empty page instead
     */
    List<UserId> page(@Nullable UserId after, int limit);
}

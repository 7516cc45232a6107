package io.playcast.quality;

import io.playcast.quality.QualityEvent.QualityReported;
import java.util.List;
import org.axonframework.commandhandling.RoutingKey;

/** Appends measured windows; no aggregate decides about them. */
public sealed interface QualityCommand {
    /** @param node routing key: the edge that folded the reports @param windows 1 to 100 */
    record AppendQuality(@RoutingKey String node, List<QualityReported> windows) implements QualityCommand {}
}

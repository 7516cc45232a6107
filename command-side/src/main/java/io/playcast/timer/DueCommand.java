package io.playcast.timer;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.Metadata;
import io.playcast.stored.CommandNames;
import io.playcast.stored.Json;
import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;

/** What a timer's row holds: the command under its stable name, and in whose name and why it will be sent.
 *
 * @param due when the timer was to fire; kept here because a failed firing moves the row's own time
 */
record DueCommand(String name, JsonNode command, Instant due, String correlation, String cause, String by) {
    static DueCommand of(Object command, Instant due, String correlation, String cause, String by) {
        return new DueCommand(
                CommandNames.of(command.getClass()), Json.stored().valueToTree(command), due, correlation, cause, by);
    }

    /** Always the same command id for the same timer and time, so a firing that is repeated asks for the same thing once. */
    CommandMessage<?> message(String timer) {
        Map<String, String> keys = Metadata.of("timer:" + timer + "@" + due, correlation, cause, by);
        var payload = Json.stored().convertValue(command, CommandNames.classOf(name));
        return new GenericCommandMessage<>(payload, MetaData.from(keys));
    }
}

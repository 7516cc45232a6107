package io.playcast.launcher;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.CommandBusConnectorCommunicationException;
import org.axonframework.commandhandling.distributed.Member;
import org.axonframework.extensions.jgroups.commandhandling.JGroupsConnector;
import org.jgroups.JChannel;

/** Carries commands to their owner, and answers at once for an owner that left while its command was being sent. */
final class NodeConnector extends JGroupsConnector {
    private final JChannel channel;

    NodeConnector(Builder builder, JChannel channel) {
        super(builder.channel(channel));
        this.channel = channel;
    }

    /** Whoever waits for a member that leaves is told so then; this one may have begun to wait just after. */
    @Override
    public <C, R> void send(Member owner, CommandMessage<C> command, CommandCallback<? super C, R> callback)
            throws Exception {
        var answered = new AtomicBoolean();
        CommandCallback<C, R> once = (sent, result) -> {
            if (answered.compareAndSet(false, true)) {
                callback.onResult(sent, result);
            }
        };
        super.send(owner, command, once);
        if (!channel.getView().containsMember(resolveAddress(owner))) {
            once.onResult(
                    command,
                    asCommandResultMessage(
                            new CommandBusConnectorCommunicationException("The owner has left: " + owner.name())));
        }
    }
}

package io.playcast.launcher;

import java.util.Optional;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.DistributedCommandBus;
import org.axonframework.commandhandling.distributed.Member;
import org.axonframework.common.Registration;
import org.axonframework.extensions.jgroups.commandhandling.JGroupsConnector;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.MessageHandler;
import org.jgroups.JChannel;

/** Sends each command to the one process that owns its aggregate, and a refusal comes back as the exception it was. */
final class ClusteredCommandBus extends DistributedCommandBus {
    private final JGroupsConnector connector;
    private final JChannel channel;
    private volatile boolean leaving;

    /** @param load the share of the aggregates that this process owns, 0 for one that only sends */
    ClusteredCommandBus(JGroupsConnector connector, JChannel channel, int load) {
        super(DistributedCommandBus.builder().connector(connector).commandRouter(connector));
        this.connector = connector;
        this.channel = channel;
        updateLoadFactor(load);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        super.<C, R>dispatch(command, (sent, result) -> callback.onResult(sent, TravellingRefusals.unpacked(result)));
    }

    /** In a process that leaves, handlers stay where they are: taking each back would tell the others that it takes the rest. */
    @Override
    public Registration subscribe(String name, MessageHandler<? super CommandMessage<?>> handler) {
        var subscribed = super.subscribe(name, handler);
        return () -> leaving || subscribed.cancel();
    }

    /** Takes no more commands; those on their way here are still handled. */
    @Override
    public void disconnect() {
        leaving = true;
        super.disconnect();
    }

    /** Which member a command would be sent to now; none while nobody is known to take it. */
    Optional<String> ownerOf(CommandMessage<?> command) {
        return connector.findDestination(command).map(Member::name);
    }

    /** Joins once its handlers are subscribed and before an automation runs; leaves when nothing is sent any more. */
    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        super.registerLifecycleHandlers(lifecycle);
        lifecycle.onStart(Phase.INBOUND_COMMAND_CONNECTOR, this::join);
        lifecycle.onShutdown(Phase.EXTERNAL_CONNECTIONS, channel::close);
    }

    /** Twice is harmless: Axon registers a bean's handlers once as a bean and once as a component. */
    private synchronized void join() {
        if (channel.isConnected()) {
            return;
        }
        try {
            connector.connect();
        } catch (Exception e) {
            throw new IllegalStateException("The cluster cannot be joined: " + e.getMessage(), e);
        }
    }
}

package io.playcast.twin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Remembers each command it was given, and answers as the test says. */
public final class RecordingGateway implements CommandGateway {
    private final List<CommandMessage<?>> sent = new CopyOnWriteArrayList<>();
    private volatile Function<Object, Object> rules = _ -> 0L;

    /** What the rules answer from now on; what they throw is how the command fails. */
    public void answers(Function<Object, Object> answer) {
        rules = answer;
    }

    public void forget() {
        sent.clear();
    }

    public List<Object> commands() {
        return sent.stream().<Object>map(CommandMessage::getPayload).toList();
    }

    /** The commands of one kind. */
    public <C> List<C> commands(Class<C> kind) {
        return commands().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public Map<String, ?> lastMetadata() {
        return sent.getLast().getMetaData();
    }

    @Override
    @SuppressWarnings("unchecked") // the caller names the result's type
    public <R> CompletableFuture<R> send(Object command) {
        var message = (CommandMessage<?>) command;
        sent.add(message);
        try {
            return CompletableFuture.completedFuture((R) rules.apply(message.getPayload()));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public <C, R> void send(C command, CommandCallback<? super C, ? super R> callback) {
        throw new UnsupportedOperationException("the edge waits for a future");
    }

    @Override
    public <R> R sendAndWait(Object command) {
        throw new UnsupportedOperationException("the edge waits for a future");
    }

    @Override
    public <R> R sendAndWait(Object command, long timeout, TimeUnit unit) {
        throw new UnsupportedOperationException("the edge waits for a future");
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> added) {
        throw new UnsupportedOperationException("the edge adds none");
    }
}

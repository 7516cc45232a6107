package io.playcast.store;

import io.playcast.FirstOfStream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Whether the command at work may take it for granted that its stream is not there yet. */
public final class Beginning {
    /** Set in the metadata of a command that was surprised by its stream and is decided once more. */
    public static final String SURPRISED = "surprised";

    private Beginning() {}

    static boolean isAssumed() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().getMessage() instanceof CommandMessage<?> command
                && command.getPayload() instanceof FirstOfStream
                && !command.getMetaData().containsKey(SURPRISED);
    }
}

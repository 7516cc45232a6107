package io.playcast.launcher;

import io.playcast.Refusal;
import io.playcast.Rejected;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;

/** Carries a refusal over the wire: the bus drops the type of an exception and keeps only the details of one of its own. */
final class TravellingRefusals {
    private TravellingRefusals() {}

    /** Done where the command was handled; every other failure keeps its sentence and loses its type. */
    static <R> CommandResultMessage<? extends R> packed(CommandResultMessage<? extends R> result) {
        return changed(
                result,
                problem -> problem instanceof Rejected rejected
                        ? new CommandExecutionException(rejected.getMessage(), null, Refusal.of(rejected))
                        : problem);
    }

    /** Done where the command was sent. */
    static <R> CommandResultMessage<? extends R> unpacked(CommandResultMessage<? extends R> result) {
        return changed(
                result,
                problem -> Stream.of(problem)
                        .filter(CommandExecutionException.class::isInstance)
                        .flatMap(remote -> ((CommandExecutionException) remote).getDetails().stream())
                        .filter(Refusal.class::isInstance)
                        .<Throwable>map(refusal -> ((Refusal) refusal).rejected())
                        .findFirst()
                        .orElse(problem));
    }

    private static <R> CommandResultMessage<? extends R> changed(
            CommandResultMessage<? extends R> result, Function<Throwable, Throwable> change) {
        return result.isExceptional()
                ? new GenericCommandResultMessage<R>(change.apply(result.exceptionResult()), result.getMetaData())
                : result;
    }
}

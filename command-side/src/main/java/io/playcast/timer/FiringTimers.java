package io.playcast.timer;

import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.playcast.Rejected;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a timer's command when its time has come; the row goes once the owner of the aggregate has answered. */
final class FiringTimers {
    private static final Logger LOG = LoggerFactory.getLogger(FiringTimers.class);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

    /** 1 s doubled this often is about a minute, and there it stays for as long as it takes. */
    private static final int DOUBLED_MOST = 6;

    private final CommandGateway commands;

    FiringTimers(CommandGateway commands) {
        this.commands = commands;
    }

    Task<DueCommand> task() {
        return Tasks.custom(Timers.TASK, DueCommand.class)
                .onFailure((failed, row) -> unlessSetAnew(failed, () -> row.reschedule(failed, retryAt(failed))))
                .onDeadExecution((died, row) -> row.reschedule(died, died.getTimeDone()))
                .execute((timer, _) -> fire(timer));
    }

    private CompletionHandler<DueCommand> fire(TaskInstance<DueCommand> timer) {
        var command = timer.getData().message(timer.getId());
        try {
            commands.sendAndWait(command);
        } catch (Rejected refusal) {
            if (refusal.isUnavailable()) {
                throw refusal;
            }
            LOG.debug("timer={} refused={}", timer.getId(), refusal.code());
        }
        return FiringTimers::done;
    }

    private static void done(ExecutionComplete fired, ExecutionOperations<DueCommand> row) {
        unlessSetAnew(fired, row::remove);
    }

    /** The row is another timer's by now, or gone: set anew or cancelled while this one fired. That one stands. */
    private static void unlessSetAnew(ExecutionComplete fired, Runnable change) {
        try {
            change.run();
        } catch (ExecutionException changedMeanwhile) {
            LOG.debug(
                    "timer={} set anew or cancelled while it fired",
                    fired.getExecution().getId());
        }
    }

    static Instant retryAt(ExecutionComplete failed) {
        var doubled = Math.min(failed.getExecution().consecutiveFailures, DOUBLED_MOST);
        return failed.getTimeDone().plus(FIRST_RETRY.multipliedBy(1L << doubled));
    }
}

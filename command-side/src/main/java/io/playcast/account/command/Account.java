package io.playcast.account.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.playcast.account.AccountCommand;
import io.playcast.account.AccountCommand.DropMfa;
import io.playcast.account.AccountCommand.EndSignIns;
import io.playcast.account.AccountCommand.EnrolMfa;
import io.playcast.account.AccountCommand.EraseAccount;
import io.playcast.account.AccountCommand.ExpireGuest;
import io.playcast.account.AccountCommand.GrantRole;
import io.playcast.account.AccountCommand.RegisterAccount;
import io.playcast.account.AccountCommand.RegisterGuest;
import io.playcast.account.AccountCommand.Reinstate;
import io.playcast.account.AccountCommand.RenewGuest;
import io.playcast.account.AccountCommand.RevokeRole;
import io.playcast.account.AccountCommand.Suspend;
import io.playcast.account.AccountEvent;
import io.playcast.command.CommandTargets;
import io.playcast.command.Decision;
import io.playcast.id.AccountId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Hangs AccountRules on Axon. No rule lives here. */
@Aggregate(
        type = "account",
        cache = "aggregates",
        snapshotTriggerDefinition = "snapshots",
        commandTargetResolver = CommandTargets.BEAN)
final class Account {
    /** Null until the first event: Axon makes the instance before anything has happened. */
    @AggregateIdentifier
    private @Nullable AccountId id;

    private AccountState state = new AccountState.Absent();

    Account() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(DropMfa command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(EndSignIns command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(EnrolMfa command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(EraseAccount command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(ExpireGuest command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(GrantRole command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(RegisterAccount command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(RegisterGuest command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(Reinstate command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(RenewGuest command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(RevokeRole command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(Suspend command) {
        return run(command);
    }

    private @Nullable Long run(AccountCommand command) {
        return Decision.about(command.account(), () -> AccountRules.decide(state, command));
    }

    @EventSourcingHandler
    void on(AccountEvent event) {
        id = event.account();
        state = AccountRules.evolve(state, event);
    }
}

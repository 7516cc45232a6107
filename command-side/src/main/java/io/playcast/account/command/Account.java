package io.playcast.account.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.playcast.account.AccountCommand;
import io.playcast.account.AccountCommand.EnrolMfa;
import io.playcast.account.AccountCommand.EraseAccount;
import io.playcast.account.AccountCommand.ExpireGuest;
import io.playcast.account.AccountCommand.GrantRole;
import io.playcast.account.AccountCommand.RegisterAccount;
import io.playcast.account.AccountCommand.RegisterGuest;
import io.playcast.account.AccountCommand.Reinstate;
import io.playcast.account.AccountCommand.RevokeRole;
import io.playcast.account.AccountCommand.Suspend;
import io.playcast.account.AccountEvent;
import io.playcast.id.AccountId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Hangs AccountRules on Axon. No rule lives here. */
@Aggregate(type = "account")
final class Account {
    /** Null until the first event: Axon makes the instance before anything has happened. */
    @AggregateIdentifier
    private @Nullable AccountId id;

    private AccountState state = new AccountState.Absent();

    Account() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EnrolMfa command) {
        run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EraseAccount command) {
        run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ExpireGuest command) {
        run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GrantRole command) {
        run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterAccount command) {
        run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterGuest command) {
        run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Reinstate command) {
        run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RevokeRole command) {
        run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Suspend command) {
        run(command);
    }

    private void run(AccountCommand command) {
        AccountRules.decide(state, command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(AccountEvent event) {
        id = event.account();
        state = AccountRules.evolve(state, event);
    }
}

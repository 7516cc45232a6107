package io.playcast.lobby.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.playcast.command.CommandTargets;
import io.playcast.command.Decision;
import io.playcast.id.LobbyId;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyCommand.AdmitViewer;
import io.playcast.lobby.LobbyCommand.AppointCoHost;
import io.playcast.lobby.LobbyCommand.ApproveJoin;
import io.playcast.lobby.LobbyCommand.AssignPad;
import io.playcast.lobby.LobbyCommand.BanMember;
import io.playcast.lobby.LobbyCommand.ChangeSettings;
import io.playcast.lobby.LobbyCommand.CloseLobby;
import io.playcast.lobby.LobbyCommand.CreateInvite;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.DeclineJoin;
import io.playcast.lobby.LobbyCommand.DismissCoHost;
import io.playcast.lobby.LobbyCommand.EndSession;
import io.playcast.lobby.LobbyCommand.ExpireInvite;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyCommand.KickMember;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.lobby.LobbyCommand.LockLobby;
import io.playcast.lobby.LobbyCommand.MarkMemberAway;
import io.playcast.lobby.LobbyCommand.MarkMemberBack;
import io.playcast.lobby.LobbyCommand.MuteMember;
import io.playcast.lobby.LobbyCommand.PanicStop;
import io.playcast.lobby.LobbyCommand.PauseSession;
import io.playcast.lobby.LobbyCommand.RenameLobby;
import io.playcast.lobby.LobbyCommand.RequestToJoin;
import io.playcast.lobby.LobbyCommand.ResumeSession;
import io.playcast.lobby.LobbyCommand.RevokeInvite;
import io.playcast.lobby.LobbyCommand.SetInputAccess;
import io.playcast.lobby.LobbyCommand.SetReady;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.lobby.LobbyCommand.TimeOutMember;
import io.playcast.lobby.LobbyCommand.TimeOutSession;
import io.playcast.lobby.LobbyCommand.TransferHost;
import io.playcast.lobby.LobbyCommand.UnbanMember;
import io.playcast.lobby.LobbyCommand.UnlockLobby;
import io.playcast.lobby.LobbyCommand.UnmuteMember;
import io.playcast.lobby.LobbyEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Hangs LobbyRules on Axon. No rule lives here. */
@Aggregate(
        type = "lobby",
        cache = "aggregates",
        snapshotTriggerDefinition = "snapshots",
        commandTargetResolver = CommandTargets.BEAN)
final class Lobby {
    /** Null until the first event: Axon makes the instance before anything has happened. */
    @AggregateIdentifier
    private @Nullable LobbyId id;

    private LobbyState state = new LobbyState.Absent();

    Lobby() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(CreateLobby command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(RenameLobby command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(ChangeSettings command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(LockLobby command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(UnlockLobby command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(JoinLobby command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(RequestToJoin command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(ApproveJoin command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(DeclineJoin command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(LeaveLobby command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(SetReady command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(CreateInvite command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(RevokeInvite command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(ExpireInvite command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(TransferHost command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(AppointCoHost command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(DismissCoHost command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(KickMember command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(BanMember command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(UnbanMember command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(MuteMember command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(UnmuteMember command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(AssignPad command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(SetInputAccess command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(PanicStop command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(MarkMemberAway command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(MarkMemberBack command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(TimeOutMember command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(StartSession command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(PauseSession command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(ResumeSession command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(EndSession command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(TimeOutSession command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(AdmitViewer command) {
        return run(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    @Nullable
    Long handle(CloseLobby command) {
        return run(command);
    }

    private @Nullable Long run(LobbyCommand command) {
        return Decision.about(command.lobby(), () -> LobbyRules.decide(state, command));
    }

    @EventSourcingHandler
    void on(LobbyEvent event) {
        id = event.lobby();
        state = LobbyRules.evolve(state, event);
    }
}

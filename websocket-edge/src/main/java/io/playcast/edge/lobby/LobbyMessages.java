package io.playcast.edge.lobby;

import io.playcast.edge.chat.ChatMessages;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Answers;
import io.playcast.edge.command.Asked;
import io.playcast.edge.command.Commands;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyCommand.AssignPad;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.lobby.LobbyCommand.SetReady;
import io.playcast.lobby.Pad;
import io.playcast.wire.LeadMessage;
import io.playcast.wire.LobbyMessage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/** Answers what clients ask of lobbies. What changes something takes effect once, however often it is sent. All but chat blocks. */
@Component
public final class LobbyMessages {
    private final Arrivals arrivals;
    private final LobbyOrders orders;
    private final Looking looking;
    private final Others others;
    private final Answers answers = new Answers();

    /** What any member may do. */
    @Component
    public record Others(ChatMessages chat, Commands commands) {}

    public LobbyMessages(Arrivals arrivals, LobbyOrders orders, Looking looking, Others others) {
        this.arrivals = arrivals;
        this.orders = orders;
        this.looking = looking;
        this.others = others;
    }

    public CompletionStage<Answer> answer(Asked asked, LobbyMessage message) {
        return message instanceof LobbyMessage.Chat chat
                ? others.chat.answer(asked, chat)
                : CompletableFuture.completedFuture(blocking(asked, message));
    }

    private Answer blocking(Asked asked, LobbyMessage message) {
        return switch (message) {
            case LobbyMessage.Get m -> looking.get(asked, m.lobby());
            case LobbyMessage.List m -> looking.list(asked, m);
            case LobbyMessage.Chat m -> throw new IllegalArgumentException("chat is answered later: " + m);
            case LobbyMessage.Create m -> answers.once(asked, () -> arrivals.create(asked, m));
            case LobbyMessage.Join m -> answers.once(asked, () -> arrivals.join(asked, m));
            case LobbyMessage.Request m -> answers.once(asked, () -> arrivals.request(asked, m));
            case LeadMessage m -> answers.once(asked, () -> orders.answer(asked, m));
            case LobbyMessage.Leave m -> send(asked, new LeaveLobby(m.lobby(), asked.user(), asked.at()));
            case LobbyMessage.Ready m -> send(asked, new SetReady(m.lobby(), asked.user(), asked.at(), m.ready()));
            case LobbyMessage.AssignPad m -> send(asked, assign(asked, m));
        };
    }

    private Answer send(Asked asked, LobbyCommand command) {
        return answers.once(asked, () -> others.commands.send(asked, command.lobby(), command));
    }

    private static AssignPad assign(Asked asked, LobbyMessage.AssignPad m) {
        return new AssignPad(m.lobby(), asked.user(), asked.at(), m.user(), m.device(), Pad.require(m.pad()));
    }
}

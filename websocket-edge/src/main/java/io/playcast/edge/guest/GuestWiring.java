package io.playcast.edge.guest;

import io.playcast.EventHistory;
import io.playcast.account.Tokens;
import io.playcast.card.Cards;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.edge.limit.FailureBudget;
import io.playcast.edge.limit.Ledger;
import io.playcast.edge.limit.LimitProperties;
import io.playcast.invite.InviteCodes;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the guests' entrance. */
@Configuration(proxyBeanMethods = false)
class GuestWiring {
    @Bean
    Guests guests(GuestDoor door, Newcomers newcomers, Tokens tokens, Clock clock) {
        return new Guests(door, newcomers, tokens, clock);
    }

    @Bean
    Newcomers newcomers(Commands commands, Cards cards, Ids ids) {
        return new Newcomers(commands, cards, ids);
    }

    @Bean
    GuestDoor guestDoor(InviteCodes codes, EventHistory history) {
        return new GuestDoor(codes, history);
    }

    @Bean
    FailureBudget guestFailures(LimitProperties limits, Ledger ledger, Clock clock) {
        return new FailureBudget("code", limits, ledger, clock, "Too many wrong codes from this address");
    }
}

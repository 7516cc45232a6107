package io.playcast.edge.hello;

import io.playcast.Rejected;
import io.playcast.account.Principal;
import io.playcast.account.edge.BarWatch;
import io.playcast.edge.command.Ids;
import io.playcast.edge.socket.Identity;
import io.playcast.edge.stream.Streams;
import io.playcast.id.LobbyId;
import io.playcast.wire.ConnectionMessage.Hello;
import io.playcast.wire.ConnectionMessage.Resume;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says who knocks: by a token, or by a ticket while its owner is still a member of a lobby. Blocks on the store. */
@Component
public final class Passport {
    private final Bearers bearers;
    private final Tickets tickets;
    private final Streams streams;
    private final BarWatch bars;
    private final Ids ids;

    public Passport(Bearers bearers, Tickets tickets, Streams streams, BarWatch bars, Ids ids) {
        this.bars = bars;
        this.bearers = bearers;
        this.tickets = tickets;
        this.streams = streams;
        this.ids = ids;
    }

    /** Refuses with {@code token.refused}, or {@code subject.erased} whatever is shown. A ticket of somebody else, or one that is not ours, opens a new line. */
    Identity check(Hello hello) {
        var ticket = Optional.ofNullable(hello.resume()).map(Resume::ticket).flatMap(tickets::read);
        var principal = principal(hello, ticket);
        return ticket.filter(t -> t.user().equals(principal.user()))
                .map(t -> new Identity(principal, hello.device(), t.line(), t.serial()))
                .orElseGet(() -> new Identity(principal, hello.device(), ids.next(), 0));
    }

    private Principal principal(Hello hello, Optional<Ticket> ticket) {
        try {
            return bearers.verify(hello.token());
        } catch (Rejected refused) {
            if (!refused.code().equals("token.refused")) {
                throw refused;
            }
            ticket.ifPresent(t -> bearers.nameOf(t.user()));
            return ticket.filter(t -> !bars.refuses(t.user(), t.issuedAt()))
                    .filter(t -> staysMember(t, hello))
                    .map(Ticket::principal)
                    .orElseThrow(() -> refused);
        }
    }

    private boolean staysMember(Ticket ticket, Hello hello) {
        return lobbies(ticket, hello).anyMatch(lobby -> streams.isMember(lobby, ticket.user()));
    }

    private static Stream<LobbyId> lobbies(Ticket ticket, Hello hello) {
        return ticket.lobby() == null ? StreamNames.lobbies(hello.resume()) : Stream.of(ticket.lobby());
    }

    /** The ticket for the next socket of this line. */
    String ticket(Identity who) {
        return tickets.next(who);
    }
}

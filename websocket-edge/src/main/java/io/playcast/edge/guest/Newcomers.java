package io.playcast.edge.guest;

import io.playcast.Metadata;
import io.playcast.account.AccountCommand.RegisterGuest;
import io.playcast.card.Card;
import io.playcast.card.Cards;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import java.time.Instant;
import java.util.List;

/** Makes a guest known to the platform: an account for a while, and a name card. Blocks. */
final class Newcomers {
    private final Commands commands;
    private final Cards cards;
    private final Ids ids;

    Newcomers(Commands commands, Cards cards, Ids ids) {
        this.commands = commands;
        this.cards = cards;
        this.ids = ids;
    }

    UserId newId() {
        return new UserId(ids.next());
    }

    /** The account first: a name that belongs to no account would never be forgotten. */
    void welcome(UserId guest, String name, Instant now, Instant expires) {
        var corr = ids.next();
        var keys = Metadata.of("guest/" + corr, corr, corr, guest.value());
        commands.send(keys, new RegisterGuest(guest, now, expires));
        cards.write(List.of(new Card(CardRef.of(guest), guest, Card.Audience.MEMBERS, name)));
    }
}

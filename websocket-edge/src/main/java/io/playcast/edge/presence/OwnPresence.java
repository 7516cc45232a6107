package io.playcast.edge.presence;

import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.card.Cards;
import io.playcast.directory.Directory;
import io.playcast.edge.command.Asked;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.id.CardRef;
import io.playcast.id.PresenceId;
import io.playcast.id.UserId;
import io.playcast.presence.PresenceCommand;
import io.playcast.presence.PresenceCommand.ChangeActivity;
import io.playcast.presence.PresenceCommand.ComeBack;
import io.playcast.presence.PresenceCommand.GoAway;
import io.playcast.presence.PresenceCommand.GoBusy;
import io.playcast.text.Wording;
import io.playcast.wire.PresenceMessage.Set;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody says of themselves: whether they look, and what they do. Blocks on the commit. */
@Component
public final class OwnPresence {
    private final Commands commands;
    private final Ids ids;
    private final Cards cards;
    private final Directory directory;

    public OwnPresence(Commands commands, Ids ids, Cards cards, Directory directory) {
        this.commands = commands;
        this.ids = ids;
        this.cards = cards;
        this.directory = directory;
    }

    /** The activity first: it may come too soon, and then nothing has changed. */
    void set(Asked asked, Set set) {
        send(asked, "#activity", new ChangeActivity(asked.user(), asked.at(), activity(asked, set.activity())));
        send(asked, "#status", status(asked, set));
    }

    private static PresenceCommand status(Asked asked, Set set) {
        return switch (set.status()) {
            case ONLINE -> new ComeBack(asked.user(), asked.at());
            case AWAY -> new GoAway(asked.user(), asked.at());
            case BUSY -> new GoBusy(asked.user(), asked.at());
        };
    }

    /** The same words carry the same ref, which says that nothing changed. */
    private @Nullable Card activity(Asked asked, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var text = Wording.ACTIVITY.of("data.activity", typed);
        var ref = shown(asked.user(), text).orElseGet(() -> new CardRef("card:" + ids.madeBy(asked, "#activity")));
        return new Card(ref, asked.user(), Audience.MEMBERS, text);
    }

    private Optional<CardRef> shown(UserId user, String text) {
        return Optional.ofNullable(directory.presences(List.of(user)).get(user))
                .map(seen -> seen.view().activity())
                .filter(ref -> Optional.ofNullable(cards.read(List.of(ref)).get(ref))
                        .filter(card -> text.equals(card.text()))
                        .isPresent());
    }

    private void send(Asked asked, String which, PresenceCommand command) {
        commands.send(asked, which, new PresenceId(asked.user()), command);
    }
}

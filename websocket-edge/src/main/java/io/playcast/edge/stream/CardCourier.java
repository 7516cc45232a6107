package io.playcast.edge.stream;

import io.playcast.card.Card.Audience;
import io.playcast.card.Cards;
import io.playcast.card.ShownCard;
import io.playcast.edge.socket.Connection;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyEvent.CoHostAppointed;
import io.playcast.lobby.LobbyEvent.HostTransferred;
import io.playcast.lobby.LobbyEvent.InviteCreated;
import io.playcast.lobby.LobbyEvent.JoinRequested;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.LobbyRenamed;
import io.playcast.lobby.LobbyEvent.MemberBanned;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.LobbyView.JoinRequest;
import io.playcast.wire.ServerMessage.CardShown;
import io.playcast.wire.ServerMessage.Push;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings each socket the texts it needs, once, before the first push that names them, and only if it may read them. */
@Component
public final class CardCourier {
    private final Cards cards;

    public CardCourier(Cards cards) {
        this.cards = cards;
    }

    /** Sends what the event names to each subscriber that has not seen it. Blocks on the card store when there is something. */
    void before(Object event, LobbyView lobby, Collection<Connection> receivers) {
        var refs = named(event, lobby);
        if (refs.isEmpty() || receivers.isEmpty()) {
            return;
        }
        var found = cards.read(refs).values();
        for (var receiver : receivers) {
            unseen(receiver, found, lobby).forEach(card -> receiver.send(new Push("card", card)));
        }
    }

    /** What the receiver still needs to show the lobby; it counts as sent. */
    List<CardShown> needed(Connection receiver, LobbyView lobby) {
        var refs = Stream.concat(lobby.cards().stream(), forLeads(lobby))
                .distinct()
                .toList();
        return unseen(receiver, cards.read(refs).values(), lobby);
    }

    /** Sends what everybody may read to each of them that has not seen it. Blocks on the card store when there is something. */
    public void show(Collection<CardRef> refs, Collection<Connection> receivers) {
        if (refs.isEmpty() || receivers.isEmpty()) {
            return;
        }
        var found = cards.read(refs).values();
        for (var receiver : receivers) {
            shown(receiver, found).forEach(card -> receiver.send(new Push("card", card)));
        }
    }

    /** What the receiver still needs of these, of what everybody may read; it counts as sent. */
    public List<CardShown> needed(Connection receiver, Collection<CardRef> refs) {
        return refs.isEmpty() ? List.of() : shown(receiver, cards.read(refs).values());
    }

    private static List<CardShown> shown(Connection receiver, Collection<ShownCard> found) {
        return found.stream()
                .filter(card -> card.audience() == Audience.MEMBERS && receiver.firstSight(card.ref()))
                .map(card -> new CardShown(card.ref().value(), card.version(), card.text()))
                .toList();
    }

    private static List<CardShown> unseen(Connection receiver, Collection<ShownCard> found, LobbyView lobby) {
        var user = receiver.who().user();
        return found.stream()
                .filter(card -> mayRead(user, card, lobby) && receiver.firstSight(card.ref()))
                .map(card -> new CardShown(card.ref().value(), card.version(), card.text()))
                .toList();
    }

    private static boolean mayRead(UserId user, ShownCard card, LobbyView lobby) {
        return switch (card.audience()) {
            case Audience.MEMBERS -> true;
            case Audience.HOST -> lobby.isLedBy(user);
            case Audience.SELF -> user.equals(card.subject());
        };
    }

    /** Whether texts may have to go before an event like this. */
    static boolean brings(Object event) {
        return switch (event) {
            case LobbyCreated _,
                    MemberJoined _,
                    InviteCreated _,
                    LobbyRenamed _,
                    JoinRequested _,
                    MemberLeft _,
                    MemberBanned _,
                    SessionEnded _,
                    LobbyClosed _,
                    HostTransferred _,
                    CoHostAppointed _ -> true;
            default -> false;
        };
    }

    private static List<CardRef> named(Object event, LobbyView lobby) {
        return switch (event) {
            case LobbyCreated e -> List.of(e.title(), CardRef.of(e.host()));
            case MemberJoined e -> List.of(CardRef.of(e.user()));
            case InviteCreated e -> List.of(CardRef.of(e.invite()));
            case LobbyRenamed e -> List.of(e.title());
            case JoinRequested e -> present(CardRef.of(e.user()), e.words());
            case MemberLeft e -> present(e.words());
            case SessionEnded e -> present(e.words());
            case LobbyClosed e -> present(e.words());
            case MemberBanned e -> present(CardRef.of(e.user()), e.words());
            case HostTransferred _, CoHostAppointed _ -> forLeads(lobby).toList();
            default -> List.of();
        };
    }

    /** What host and co-hosts read beside what everybody does: codes, and what is said at the door. */
    private static Stream<CardRef> forLeads(LobbyView lobby) {
        return Stream.concat(
                lobby.invites().stream().map(invite -> CardRef.of(invite.invite())),
                lobby.door().requests().stream().map(JoinRequest::words).filter(Objects::nonNull));
    }

    private static List<CardRef> present(@Nullable CardRef... refs) {
        return Stream.of(refs).filter(Objects::nonNull).toList();
    }
}

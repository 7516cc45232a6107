package io.playcast.edge.presence;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.edge.limit.Allowance.PerMinute;
import io.playcast.edge.socket.Connections;
import io.playcast.edge.stream.CardCourier;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.presence.PresenceStatus;
import io.playcast.twin.InMemoryCards;
import io.playcast.twin.ManualClock;
import io.playcast.twin.RecordingSession;
import io.playcast.twin.SlowSession;
import io.playcast.twin.Sockets;
import io.playcast.wire.ServerMessage.PresenceChanged;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresenceNewsTest {
    private final InMemoryCards cards = new InMemoryCards();
    private final Connections connections =
            new Connections(Runnable::run, new ManualClock(), new PerMinute(1_000, 2_000));
    private final PresenceNews news = new PresenceNews(new CardCourier(cards));
    private final SlowSession slow = new SlowSession();
    private final RecordingSession quick = new RecordingSession();

    @Test
    void who_takes_little_hears_of_each_person_only_how_they_are_last() {
        cards.write(List.of(new Card(CardRef.of(ANN), ANN, Audience.MEMBERS, "Ann")));
        var watchers = List.of(
                Sockets.greeted(connections, slow, BEN, TABLET), Sockets.greeted(connections, quick, BEN, PAGE));
        slow.takesNothing();

        news.tell(now(ANN, PresenceStatus.ONLINE), watchers);
        news.tell(now(BEN, PresenceStatus.ONLINE), watchers);
        news.tell(now(ANN, PresenceStatus.AWAY), watchers);
        news.tell(now(ANN, PresenceStatus.BUSY), watchers);
        slow.takes();

        assertThat(told(quick)).containsExactly("online", "online", "away", "busy");
        assertThat(slow.types()).containsExactly("welcome", "card", "presence.changed", "presence.changed");
        assertThat(told(slow)).containsExactlyInAnyOrder("online", "busy");
    }

    @Test
    void nobody_is_dropped_for_news_of_others() {
        var watcher = List.of(Sockets.greeted(connections, slow, BEN, TABLET));
        slow.takesNothing();

        for (int i = 0; i < 10_000; i++) {
            news.tell(now(ANN, i % 2 == 0 ? PresenceStatus.AWAY : PresenceStatus.ONLINE), watcher);
        }
        slow.takes();

        assertThat(told(slow)).endsWith("online").hasSizeLessThan(4);
        assertThat(slow.closed()).isNull();
    }

    private static PresenceChanged now(UserId user, PresenceStatus status) {
        return new PresenceChanged(user, status, null, null);
    }

    private static List<String> told(RecordingSession session) {
        return session.json().stream()
                .filter(frame -> frame.path("type").asText().equals("presence.changed"))
                .map(frame -> frame.path("data").path("status").asText())
                .toList();
    }
}

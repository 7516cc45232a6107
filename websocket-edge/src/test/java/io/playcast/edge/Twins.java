package io.playcast.edge;

import io.playcast.bar.Blocks;
import io.playcast.presence.OnlineUsers;
import io.playcast.presence.ReachableAgents;
import io.playcast.twin.InMemoryBars;
import io.playcast.twin.InMemoryCards;
import io.playcast.twin.InMemoryClaims;
import io.playcast.twin.InMemoryDirectory;
import io.playcast.twin.InMemoryHistory;
import io.playcast.twin.InMemoryPasswords;
import io.playcast.twin.RecordingGateway;
import io.playcast.twin.SomeIds;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;

/** What every edge of a test stands on, as it would on one command side and one store. No stereotype: each edge's scan would find it. */
class Twins {
    @Bean
    InMemoryHistory history() {
        var history = new InMemoryHistory();
        history.append(SomeIds.GAME.toString(), Given.REGISTERED);
        return history;
    }

    @Bean
    InMemoryCards cards() {
        return new InMemoryCards();
    }

    @Bean
    InMemoryClaims claims() {
        return new InMemoryClaims();
    }

    @Bean
    InMemoryBars bars() {
        return new InMemoryBars();
    }

    @Bean
    Blocks nobodyBlocked() {
        return _ -> Map.of();
    }

    @Bean
    OnlineUsers nobodyOnline() {
        return (_, _) -> List.of();
    }

    @Bean
    InMemoryDirectory directory() {
        return new InMemoryDirectory();
    }

    @Bean
    InMemoryPasswords passwords() {
        return new InMemoryPasswords();
    }

    @Bean
    ReachableAgents noAgents() {
        return List::of;
    }

    @Bean
    RecordingGateway commands() {
        return new RecordingGateway();
    }
}

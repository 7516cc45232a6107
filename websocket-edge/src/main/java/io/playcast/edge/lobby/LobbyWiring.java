package io.playcast.edge.lobby;

import io.playcast.edge.limit.FailureBudget;
import io.playcast.edge.limit.Ledger;
import io.playcast.edge.limit.LimitProperties;
import io.playcast.edge.stream.Streams;
import io.playcast.password.Passwords;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the lobbies' doors need of all nodes. */
@Configuration(proxyBeanMethods = false)
class LobbyWiring {
    @Bean
    LobbyPasswords lobbyPasswords(
            Passwords passwords, Streams streams, LimitProperties limits, Ledger ledger, Clock clock) {
        var failures = new FailureBudget("password", limits, ledger, clock, "Too many wrong passwords");
        return new LobbyPasswords(passwords, streams, failures);
    }
}

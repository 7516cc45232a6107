package io.playcast.account.edge;

import io.playcast.account.Tokens;
import io.playcast.bar.Bars;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The platform's tokens, under the keys in its state directory; for every role that checks them. */
@Configuration(proxyBeanMethods = false)
public class TokenConfiguration {
    /** The address of the authorization server, which its tokens name; every role has to be told the same. */
    public static final String ISSUER = "${playcast.accounts.issuer:https://localhost:${server.port:8443}}";

    @Bean
    public KeyRing tokenKeys(@Value("${playcast.home}") String home, Clock clock) {
        return KeyRing.in(Path.of(home, "keys", "token.jwks"), clock);
    }

    @Bean
    public BarWatch barWatch(Bars bars, Clock clock) {
        return new BarWatch(bars::inForce, clock);
    }

    @Bean
    public Tokens tokens(KeyRing keys, @Value(ISSUER) String issuer, BarWatch bars, Clock clock) {
        return new SignedTokens(keys, issuer, bars, clock);
    }
}

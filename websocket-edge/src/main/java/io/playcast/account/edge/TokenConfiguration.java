package io.playcast.account.edge;

import io.playcast.account.Tokens;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The platform's tokens, under the key in its state directory; for every role that checks them. */
@Configuration(proxyBeanMethods = false)
public class TokenConfiguration {
    @Bean
    public Tokens tokens(@Value("${playcast.home}") String home, Clock clock) {
        return new SignedTokens(TokenKey.in(Path.of(home, "keys", "token.jwk")), clock);
    }
}

package io.playcast.launcher;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;

/** Keeps the promise of the profile {@code production}: what would travel unencrypted is not started at all. */
final class NothingInTheClear implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String PRODUCTION = "production";

    /** @throws IllegalStateException with all that has to be said otherwise */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of(PRODUCTION))) {
            return;
        }
        var wrong = InTheClear.of(environment);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    "The profile " + PRODUCTION + " sends nothing in the clear: " + String.join("; ", wrong) + ".");
        }
    }
}

package io.playcast.profile.projection;

import io.playcast.account.AccountEvent;
import io.playcast.dynamo.DynamoTable;
import io.playcast.dynamo.Sums;
import io.playcast.lobby.LobbyEvent;
import io.playcast.presence.PresenceEvent;
import io.playcast.session.SessionEvent;
import io.playcast.view.Fold;
import io.playcast.view.Progress;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** Everybody's profile: sums over what each stream says about them, in DynamoDB. */
@ProcessingGroup(UserProfiles.NAME)
public final class UserProfiles {
    public static final String NAME = "user-profiles";
    public static final Fold<ProfilePart, Object> FOLD = new Fold<>(
            List.of("account:", "presence:", "session:", "lobby:"), Fold.WHOLE, Object.class, ProfilePart::after);
    public static final DynamoTable<ProfilePart> TABLE = DynamoTable.of(NAME, ProfilePart.class);
    public static final Sums<ProfilePart, ProfileSums> SUMS = new Sums<>(ProfileSums.class, ProfilePart::people);

    private final Progress<ProfilePart, Object> progress;

    public UserProfiles(Progress<ProfilePart, Object> progress) {
        this.progress = progress;
    }

    @EventHandler
    void on(AccountEvent event, DomainEventMessage<?> message) {
        progress.apply(event, message);
    }

    @EventHandler
    void on(PresenceEvent event, DomainEventMessage<?> message) {
        progress.apply(event, message);
    }

    @EventHandler
    void on(SessionEvent event, DomainEventMessage<?> message) {
        progress.apply(event, message);
    }

    @EventHandler
    void on(LobbyEvent event, DomainEventMessage<?> message) {
        progress.apply(event, message);
    }
}

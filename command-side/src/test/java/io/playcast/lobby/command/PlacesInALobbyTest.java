package io.playcast.lobby.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Rejected;
import io.playcast.access.CommandTable;
import io.playcast.access.Place;
import io.playcast.access.Standing;
import io.playcast.card.Card;
import io.playcast.id.CardRef;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LeaveReason;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyEvent.CoHostAppointed;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import io.playcast.lobby.PauseReason;
import io.playcast.lobby.Region;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import io.playcast.session.EndReason;
import io.playcast.session.Profile;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command to a lobby by everybody who may stand in it: the rules refuse whom the table of commands leaves out. */
class PlacesInALobbyTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final LobbyId LOBBY = new LobbyId(ulid(1));
    private static final SessionId SESSION = new SessionId(ulid(2));
    private static final UserId TARGET = new UserId(ulid(3));
    private static final CardRef CARD = new CardRef("card:" + ulid(4));
    private static final GameId GAME = new GameId("frozen-bubble");

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(LobbyId.class, LOBBY),
            Map.entry(SessionId.class, SESSION),
            Map.entry(InviteId.class, new InviteId(ulid(5))),
            Map.entry(DeviceId.class, new DeviceId(ulid(6))),
            Map.entry(GameId.class, GAME),
            Map.entry(UserId.class, TARGET),
            Map.entry(Instant.class, NOW),
            Map.entry(Card.class, new Card(CARD, TARGET, Card.Audience.MEMBERS, "text")),
            Map.entry(Settings.class, Settings.DEFAULT),
            Map.entry(InputAccess.class, InputAccess.GUEST),
            Map.entry(Visibility.class, Visibility.PUBLIC),
            Map.entry(Region.class, Region.values()[0]),
            Map.entry(Role.class, Role.PLAYER),
            Map.entry(Profile.class, Profile.MEDIUM),
            Map.entry(PauseReason.class, PauseReason.HOST_PAUSED),
            Map.entry(EndReason.class, EndReason.HOST_ENDED),
            Map.entry(CloseReason.class, CloseReason.HOST_CLOSED),
            Map.entry(int.class, 1),
            Map.entry(boolean.class, true));

    @ParameterizedTest
    @EnumSource(Place.class)
    void the_rules_refuse_whom_the_table_leaves_out(Place place) {
        var state = place == Place.OWNER_OUTSIDE ? ownerLeft() : open();
        orders().forEach(order -> {
            var allowed = CommandTable.of(order).standing().allows(place);
            assertThat(refusedForTheirPlace(state, command(order, user(place))))
                    .as(place + " " + order.getSimpleName())
                    .isEqualTo(!allowed);
        });
    }

    private static Stream<Class<?>> orders() {
        return Stream.of(LobbyCommand.class.getPermittedSubclasses())
                .filter(order -> CommandTable.of(order).standing() != Standing.PLATFORM);
    }

    /** Refused for what they ask, or for the state the lobby is in, they were heard. */
    private static boolean refusedForTheirPlace(LobbyState state, LobbyCommand command) {
        try {
            LobbyRules.decide(state, command);
            return false;
        } catch (Rejected refused) {
            return Set.of("lobby.not-host", "lobby.not-member").contains(refused.code()) && refused.field() == null;
        }
    }

    private static LobbyState open() {
        return LobbySpec.given(
                        new LobbyCreated(
                                LOBBY,
                                user(Place.HOST),
                                CARD,
                                GAME,
                                Visibility.PUBLIC,
                                8,
                                Settings.DEFAULT,
                                8,
                                null,
                                null),
                        joined(user(Place.CO_HOST)),
                        joined(user(Place.MEMBER)),
                        joined(user(Place.OWNER)),
                        joined(TARGET),
                        new CoHostAppointed(LOBBY, user(Place.CO_HOST)),
                        new SessionStarted(LOBBY, SESSION, new DeviceId(ulid(6)), user(Place.OWNER), Profile.MEDIUM))
                .state();
    }

    private static LobbyState ownerLeft() {
        return LobbyRules.evolve(open(), new MemberLeft(LOBBY, user(Place.OWNER), LeaveReason.LEFT));
    }

    private static MemberJoined joined(UserId user) {
        return new MemberJoined(LOBBY, user, Role.PLAYER, null, InputAccess.GUEST);
    }

    private static UserId user(Place place) {
        return new UserId(ulid(place == Place.OWNER_OUTSIDE ? 10 + Place.OWNER.ordinal() : 10 + place.ordinal()));
    }

    private static LobbyCommand command(Class<?> type, UserId by) {
        var components = type.getRecordComponents();
        try {
            var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var values = Stream.of(components)
                    .map(c -> c.getName().equals("by") ? by : VALUES.get(c.getType()))
                    .toArray();
            return (LobbyCommand) type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getSimpleName(), e);
        }
    }

    private static String ulid(int number) {
        return "0".repeat(24) + (number < 10 ? "0" + number : number);
    }
}

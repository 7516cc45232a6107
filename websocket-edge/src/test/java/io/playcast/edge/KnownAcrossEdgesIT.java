package io.playcast.edge;

import static io.playcast.twin.SomeIds.AGENT;
import static io.playcast.twin.SomeIds.GAME;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountRole;
import io.playcast.edge.command.Ids;
import io.playcast.id.LobbyId;
import io.playcast.id.PasswordId;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import io.playcast.password.Password;
import io.playcast.twin.Eventually;
import io.playcast.twin.InMemoryPasswords;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one edge knows of what somebody does at another. */
class KnownAcrossEdgesIT {
    private static final RunningEdge FIRST = RunningEdge.get();
    private static final RunningEdge SECOND = RunningEdge.second();
    private static final Ids IDS = new Ids(Clock.systemUTC());

    private AcrossEdges at;

    @BeforeEach
    void ann_is_at_one_and_ben_at_the_other() {
        at = new AcrossEdges(FIRST, SECOND);
    }

    @AfterEach
    void everybody_goes() {
        at.close();
    }

    @Test
    void welcome_tells_of_the_devices_at_the_other_edge() {
        var again = SECOND.connect(true).say(RunningEdge.hello(SECOND.token(at.ann, AccountRole.PLAYER), TABLET));

        var devices = again.next("welcome").path("data").path("devices");

        assertThat(devices.findValuesAsText("id")).containsExactlyInAnyOrder(PAGE.value(), AGENT.value());
        assertThat(devices.findValuesAsText("kind")).containsExactlyInAnyOrder("browser", "agent");
        again.socket.abort();
    }

    @Test
    void wrong_passwords_are_counted_at_both_edges_together() {
        var guarded = new LobbyId(IDS.next());
        var kept = new PasswordId(IDS.next());
        FIRST.bean(InMemoryPasswords.class).keep(kept, new Password("open sesame"));
        FIRST.stored(new LobbyCreated(
                guarded, at.ann, Given.TITLE, GAME, Visibility.PUBLIC, 4, Settings.DEFAULT, 8, null, kept));
        var other = FIRST.greeted(at.ben, PAGE, true);
        for (int n = 0; n < 4; n++) {
            assertThat(other.refusal("lobby.join", guess(guarded, "guess " + n)))
                    .isEqualTo("lobby.password-wrong");
        }

        assertThat(at.tablet.refusal("lobby.join", guess(guarded, "fifth"))).isEqualTo("lobby.password-wrong");
        assertThat(at.tablet.refusal("lobby.join", guess(guarded, "one more"))).isEqualTo("lobby.password-wrong");

        Eventually.holds(
                "this edge has heard of the others' failures",
                () -> at.tablet
                        .refusal("lobby.join", guess(guarded, "open sesame"))
                        .equals("rate.limited"));
        other.socket.abort();
    }

    private static String guess(LobbyId lobby, String password) {
        return "{\"lobby\":\"" + lobby.value() + "\",\"password\":\"" + password + "\"}";
    }
}

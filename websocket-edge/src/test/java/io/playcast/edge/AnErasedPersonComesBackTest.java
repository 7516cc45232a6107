package io.playcast.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.id.UserId;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnErasedPersonComesBackTest {
    private static final UserId CID = new UserId("0".repeat(23) + "CAD");

    private EdgeUnderTest edge;

    @BeforeEach
    void a_lobby_that_two_are_in(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.cards.write(Given.names());
        edge.happened(Given.CREATED);
        edge.happened(Given.BEN_JOINED);
    }

    @Test
    void a_token_that_is_good_yet_lets_them_in_no_more() {
        edge.cards.forget(ANN);

        assertTurnedAway(edge.opened().hello(edge.token(ANN), PAGE, "browser"));
        assertTurnedAway(edge.opened().hello(edge.token(ANN, "Ann"), PAGE, "browser"));
    }

    @Test
    void nor_does_the_ticket_of_a_seat_that_is_still_theirs() {
        var former = edge.opened().hello(edge.guestToken(BEN, LOBBY), TABLET, "browser");
        var ticket = former.welcome().path("ticket").asText();
        former.vanish();
        edge.cards.forget(BEN);
        edge.expireTokens();

        var resume = "{\"ticket\":\"" + ticket + "\",\"streams\":{\"" + LOBBY + "\":1}}";
        assertTurnedAway(edge.opened().hello("token-of-" + BEN.value(), TABLET, "browser", resume));
    }

    @Test
    void a_name_of_somebody_who_was_erased_without_ever_having_one_is_not_written() {
        edge.cards.forget(CID);

        assertTurnedAway(edge.opened().hello(edge.token(CID, "Cid"), PAGE, "browser"));
    }

    @Test
    void others_come_in_as_ever() {
        edge.cards.forget(ANN);

        assertThat(edge.greeted(BEN, TABLET).welcome().path("user").asText()).isEqualTo(BEN.value());
    }

    private static void assertTurnedAway(TestClient client) {
        assertThat(client.reply("h").path("error").path("code").asText()).isEqualTo("subject.erased");
        assertThat(client.closeCode()).isEqualTo(4505);
    }
}

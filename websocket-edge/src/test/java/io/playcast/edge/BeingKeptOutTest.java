package io.playcast.edge;

import static io.playcast.edge.SayingHelloTest.resume;
import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Proof;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeingKeptOutTest {
    private EdgeUnderTest edge;
    private TestClient ann;
    private TestClient ben;

    @BeforeEach
    void two_are_in(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.happened(Given.CREATED);
        edge.happened(Given.BEN_JOINED);
        ann = edge.opened().hello(edge.token(ann()), PAGE, "browser");
        ben = edge.greeted(BEN, TABLET);
        edge.clock.advance(Duration.ofSeconds(1));
    }

    @Test
    void the_sockets_of_a_suspended_account_are_closed_and_nobody_elses() {
        edge.bars.bar(ANN, Instant.MAX);

        edge.barred.sweep();

        assertThat(ann.closeCode()).isEqualTo(4506);
        assertThat(ben.closeCode()).isZero();
    }

    @Test
    void after_a_sign_out_everywhere_older_sockets_are_closed_and_a_newer_one_stays() {
        edge.bars.bar(ANN, edge.clock.instant());
        edge.clock.advance(Duration.ofSeconds(1));
        var again = edge.opened().hello(edge.token(ann()), TABLET, "browser");

        edge.barred.sweep();

        assertThat(ann.closeCode()).isEqualTo(4505);
        assertThat(again.closeCode()).isZero();
    }

    @Test
    void a_ticket_from_before_opens_nothing_even_to_a_member() {
        edge.bars.bar(BEN, edge.clock.instant());

        var back = edge.opened().hello("expired", TABLET, "browser", resume(ben, "\"lobby:" + LOBBY.value() + "\":0"));

        assertThat(back.closeCode()).isEqualTo(4505);
    }

    private Principal ann() {
        var now = edge.clock.instant();
        return new Principal(ANN, Set.of(AccountRole.PLAYER), null, now.plusSeconds(600), new Proof(now, null));
    }
}

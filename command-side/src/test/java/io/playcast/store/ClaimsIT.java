package io.playcast.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.playcast.Ids;
import io.playcast.Rejected;
import io.playcast.engines.SharedEngines;
import io.playcast.store.PostgresClaims.Unsettled;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClaimsIT {
    private static final Instant SOON = Instant.now().plusSeconds(3_600);
    private static PostgresClaims claims;
    private final byte[] hash = Ids.ulid().getBytes(StandardCharsets.UTF_8);

    @BeforeAll
    static void schema() {
        var database = new PGSimpleDataSource();
        database.setUrl(SharedEngines.postgres().database("claims_" + Ids.ulid().toLowerCase()));
        database.setUser(SharedEngines.postgres().user());
        EventsSchema.migrated(database);
        claims = new PostgresClaims(JdbcClient.create(database));
    }

    @Test
    void what_was_claimed_is_found() {
        claims.claim("invite", hash, "lobby-1/invite-1");

        assertThat(claims.find("invite", hash)).contains("lobby-1/invite-1");
    }

    @Test
    void claiming_twice_is_harmless_for_its_owner_and_refused_to_another() {
        claims.claim("invite", hash, "ann");
        claims.claim("invite", hash, "ann");

        var refusal = catchThrowableOfType(Rejected.class, () -> claims.claim("invite", hash, "bob"));
        assertThat(refusal.code()).isEqualTo("claim.taken");
        assertThat(claims.find("invite", hash)).contains("ann");
    }

    @Test
    void the_same_hash_of_another_kind_is_another_claim() {
        claims.claim("invite", hash, "ann");
        claims.claim("agent", hash, "bob");

        assertThat(claims.find("agent", hash)).contains("bob");
    }

    @Test
    void released_claims_of_an_owner_are_free_and_nobody_elses() {
        var other = Ids.ulid().getBytes(StandardCharsets.UTF_8);
        claims.claim("invite", hash, "ann");
        claims.claim("invite", other, "bob");

        claims.release("invite", "ann");

        assertThat(claims.find("invite", hash)).isEmpty();
        assertThat(claims.find("invite", other)).contains("bob");
        claims.claim("invite", hash, "cid");
    }

    @Test
    void all_claims_under_one_lobby_are_released_at_once_and_no_others() {
        var other = Ids.ulid().getBytes(StandardCharsets.UTF_8);
        var lobby = Ids.ulid();
        claims.claim("invite", hash, lobby + "/invite-1");
        claims.claim("invite", other, Ids.ulid() + "/invite-2");

        claims.releaseAll("invite", lobby + "/");

        assertThat(claims.find("invite", hash)).isEmpty();
        assertThat(claims.find("invite", other)).isPresent();
    }

    @Test
    void a_claim_is_unsettled_until_it_is_settled() {
        claims.claim("invite", hash, "ann-" + Ids.ulid());
        var mine = unsettled();

        claims.settle(mine);
        claims.release(mine);

        assertThat(claims.unsettled("invite", SOON, 1_000)).doesNotContain(mine);
        assertThat(claims.find("invite", hash)).contains(mine.owner());
    }

    @Test
    void an_unsettled_claim_that_nobody_needs_is_released() {
        claims.claim("invite", hash, "ann-" + Ids.ulid());

        claims.release(unsettled());

        assertThat(claims.find("invite", hash)).isEmpty();
    }

    @Test
    void one_that_its_owner_has_claimed_anew_meanwhile_is_not() {
        claims.claim("invite", hash, "ann-" + Ids.ulid());
        var seen = unsettled();
        claims.claim("invite", hash, seen.owner());

        claims.release(seen);

        assertThat(claims.find("invite", hash)).contains(seen.owner());
    }

    @Test
    void a_claim_that_is_younger_is_not_looked_at() {
        claims.claim("invite", hash, "ann-" + Ids.ulid());

        assertThat(claims.unsettled("invite", unsettled().claimedAt(), 1_000)).doesNotContain(unsettled());
    }

    @Test
    void of_many_at_once_one_wins() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var won = threads
                    .invokeAll(IntStream.range(0, 8)
                            .<Callable<Boolean>>mapToObj(n -> () -> wins("owner-" + n))
                            .toList())
                    .stream()
                    .filter(answer -> answer.resultNow())
                    .count();
            assertThat(won).isEqualTo(1);
        }
    }

    private Unsettled unsettled() {
        var owner = claims.find("invite", hash).orElseThrow();
        return claims.unsettled("invite", SOON, 1_000).stream()
                .filter(claim -> claim.owner().equals(owner))
                .findFirst()
                .orElseThrow();
    }

    private boolean wins(String owner) {
        try {
            claims.claim("invite", hash, owner);
            return true;
        } catch (Rejected _) {
            return false;
        }
    }
}

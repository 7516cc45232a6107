package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountCommand.EraseAccount;
import io.playcast.account.AccountRole;
import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.card.Cards;
import io.playcast.given.Eventually;
import io.playcast.given.Ids;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.presence.PresenceCommand.ComeOnline;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Given people with names who came online. */
@OnThePlatform
class SearchingIT {
    @Autowired
    Evening evening;

    @Autowired
    Api api;

    @Autowired
    Cards cards;

    @Autowired
    DataSource database;

    @Test
    void an_analyst_finds_people_by_the_beginnings_of_their_names() {
        var quentin = somebody("Quentin Archer");
        Eventually.holds(() -> assertThat(users("ARCH quen")).containsExactly(quentin.value()));
        assertThat(api.get("/api/v1/search?kind=user&q=quentin", AccountRole.ANALYST)
                        .json()
                        .path("hits")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("Quentin Archer");
    }

    @Test
    void a_player_finds_games_and_no_people() {
        somebody("Ulrike");
        assertThat(api.get("/api/v1/search?q=any", AccountRole.PLAYER).status()).isEqualTo(200);
        var refused = api.get("/api/v1/search?kind=user&q=ulrike", AccountRole.PLAYER);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("access.role");
    }

    @Test
    void a_name_that_comes_after_the_person_is_found_too_and_a_new_one_instead_of_the_old() {
        var user = new UserId(Ids.next());
        evening.send(new ComeOnline(user, Instant.now()));
        called(user, "Wilhelmina");
        Eventually.holds(() -> assertThat(users("wilhelmina")).containsExactly(user.value()));
    }

    @Test
    void who_is_erased_is_found_no_more_and_has_no_row() {
        var xaver = somebody("Xaverius");
        Eventually.holds(() -> assertThat(users("xaverius")).containsExactly(xaver.value()));

        evening.send(new EraseAccount(xaver, xaver, Instant.now()));

        Eventually.holds(() -> {
            assertThat(users("xaverius")).isEmpty();
            assertThat(JdbcClient.create(database)
                            .sql("select count(*) from views.search_entry where subject = ?")
                            .param(xaver.value())
                            .query(Long.class)
                            .single())
                    .isZero();
        });
    }

    @Test
    void what_is_no_search_is_refused_by_its_part() {
        for (var query : List.of("q=", "q=a&kind=log", "q=a&limit=0", "q=" + "a".repeat(101))) {
            assertThat(api.get("/api/v1/search?" + query, AccountRole.ADMIN).status())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    private UserId somebody(String name) {
        var user = new UserId(Ids.next());
        called(user, name);
        evening.send(new ComeOnline(user, Instant.now()));
        return user;
    }

    private void called(UserId user, String name) {
        cards.write(List.of(new Card(CardRef.of(user), user, Audience.MEMBERS, name)));
    }

    private List<String> users(String words) {
        return api.get("/api/v1/search?kind=user&q=" + words.replace(' ', '+'), AccountRole.ANALYST)
                .json()
                .path("hits")
                .findValuesAsText("id");
    }
}

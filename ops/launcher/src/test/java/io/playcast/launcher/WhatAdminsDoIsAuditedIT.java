package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.account.AccountRole;
import io.playcast.audit.Inspection;
import io.playcast.audit.projection.AuditPages;
import io.playcast.audit.projection.CheckpointKey;
import io.playcast.id.Ulid;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Given the whole platform, somebody with an account, and an admin who calls over HTTPS. */
class WhatAdminsDoIsAuditedIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int ADMIN = 4_711;
    private static int next;

    private final AllInOne here = AllInOne.running();
    private final Browser browser = new Browser(here);
    private final String admin = Tokens.of(here.home(), ADMIN, AccountRole.ADMIN);
    private final String adminsId = Ulid.of(ADMIN, new byte[10]);
    private String user;

    @BeforeEach
    void somebody_has_an_account() {
        var account = Map.of("login", "vera" + next++, "password", "correct horse battery", "name", "Vera");
        browser.say("/account/api/register", account);
        user = browser.get("/account/api/me").json().path("user").asText();
    }

    @AfterEach
    void over() {
        browser.close();
    }

    @Test
    void the_call_stands_there_before_its_effect_and_both_say_who_and_from_where() {
        assertThat(call("POST", "/api/v1/accounts/" + user + "/suspension").status())
                .isEqualTo(204);

        Eventually.within(SOON, () -> {
            var links = about(user);
            assertThat(links)
                    .extracting(link -> link.path("what").asText())
                    .containsExactly("security.AdminCalled", "account.Suspended");
            assertThat(links).allSatisfy(link -> {
                assertThat(link.path("by").asText()).isEqualTo(adminsId);
                assertThat(link.path("from").asText()).hasSize(12).doesNotContain("127.0.0.1");
            });
            assertThat(links.getFirst().path("data").path("route").asText()).isEqualTo("SUSPEND_ACCOUNT");
        });
    }

    @Test
    void a_call_that_is_refused_or_changes_nothing_stands_there_too() {
        var nobody = Ulid.of(99, new byte[10]);
        assertThat(call("POST", "/api/v1/accounts/" + nobody + "/suspension").status())
                .isGreaterThanOrEqualTo(400);

        Eventually.within(SOON, () -> {
            var call = about(nobody).getFirst().path("about").asText();
            assertThat(links()).anySatisfy(link -> {
                assertThat(link.path("what").asText()).isEqualTo("security.AdminCallRefused");
                assertThat(link.path("about").asText()).isEqualTo(call);
            });
        });
    }

    @Test
    void when_a_person_is_erased_the_chain_still_holds_and_names_nobody() {
        assertThat(call("POST", "/api/v1/accounts/" + user + "/erasure").status())
                .isGreaterThanOrEqualTo(200);

        Eventually.within(
                SOON,
                () -> assertThat(about(user))
                        .extracting(link -> link.path("what").asText())
                        .contains("security.AdminCalled"));
        var pages = new AuditPages(here.bean(DataSource.class));
        var found = Inspection.of(pages.lines(), here.bean(CheckpointKey.class)::open, pages.last());
        assertThat(found.whole()).as(found.sentence()).isTrue();
        assertThat(found.links()).isPositive();
        assertThat(links().toString()).doesNotContain("Vera");
    }

    @Test
    void analysts_read_it_page_by_page_and_players_do_not() {
        call("POST", "/api/v1/accounts/" + user + "/suspension");
        var analyst = Tokens.of(here.home(), 5, AccountRole.ANALYST);
        Eventually.within(SOON, () -> {
            var first = read(analyst, "?limit=1").json();
            var second = read(analyst, "?limit=1&after=" + first.path("next").asLong())
                    .json();
            assertThat(first.path("links").path(0).path("entry").path("n").asLong())
                    .isEqualTo(1);
            assertThat(second.path("links").path(0).path("entry").path("prev"))
                    .isEqualTo(first.path("links").path(0).path("hash"));
        });
        assertThat(read(Tokens.of(here.home(), 6, AccountRole.PLAYER), "").status())
                .isEqualTo(403);
        assertThat(read(analyst, "?since=yesterday").status()).isEqualTo(400);
    }

    private List<JsonNode> about(String person) {
        return links().stream()
                .filter(link -> link.path("data").toString().contains(person))
                .toList();
    }

    private List<JsonNode> links() {
        var links = new ArrayList<JsonNode>();
        read(admin, "?limit=200&by=" + adminsId).json().path("links").forEach(link -> links.add(link.path("entry")));
        return links;
    }

    private Browser.Answer read(String token, String query) {
        return browser.send(browser.request("/api/v1/audit" + query)
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    private Browser.Answer call(String method, String path) {
        return browser.send(browser.request(path)
                .header("Authorization", "Bearer " + admin)
                .method(method, BodyPublishers.noBody()));
    }
}

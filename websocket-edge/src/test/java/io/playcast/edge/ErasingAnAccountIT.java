package io.playcast.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Rejected;
import io.playcast.account.AccountCommand.EraseAccount;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Proof;
import io.playcast.account.Tokens;
import io.playcast.id.LobbyId;
import io.playcast.twin.RecordingGateway;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErasingAnAccountIT {
    private final RunningEdge edge = RunningEdge.get();
    private final RecordingGateway gateway = edge.bean(RecordingGateway.class);
    private final int before = sent().size();

    @AfterEach
    void the_command_side_answers_again() {
        gateway.answers(_ -> 0L);
    }

    @Test
    void an_admin_has_a_person_erased() throws Exception {
        var answer = erase(BEN.value(), "Bearer " + token(AccountRole.ADMIN, null));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains(BEN.value());
        var command = sent().getLast();
        assertThat(command.user()).isEqualTo(BEN);
        assertThat(command.by()).isEqualTo(ANN);
        assertThat(gateway.lastMetadata().get("by")).isEqualTo(ANN.value());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void nobody_else_does(AccountRole role) throws Exception {
        assertRefused(erase(BEN.value(), "Bearer " + token(role, null)), 403, "access.role");
    }

    @Test
    void an_admins_token_for_one_lobby_is_not_enough() throws Exception {
        assertRefused(erase(BEN.value(), "Bearer " + token(AccountRole.ADMIN, LOBBY)), 403, "access.other-lobby");
    }

    @Test
    void without_a_token_of_ours_nobody_is_asked_who() throws Exception {
        assertRefused(erase(BEN.value(), null), 401, "token.refused");
        assertRefused(erase(BEN.value(), "Basic YTpi"), 401, "token.refused");
        assertRefused(erase("nobody", "Bearer x"), 401, "token.refused");
    }

    @Test
    void an_id_that_is_none_is_refused() throws Exception {
        assertRefused(erase("nobody", "Bearer " + token(AccountRole.ADMIN, null)), 400, "bad-request");
    }

    @Test
    void while_the_command_side_is_away_the_answer_says_when_to_ask_again() throws Exception {
        gateway.answers(_ -> {
            throw new Rejected("unavailable", "The platform cannot answer now", null, 1_500);
        });

        var answer = erase(BEN.value(), "Bearer " + token(AccountRole.ADMIN, null));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    }

    private void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(sent()).hasSize(before);
    }

    private HttpResponse<String> erase(String user, String authorization) throws Exception {
        var request = edge.request("/api/v1/accounts/" + user + "/erasure").POST(BodyPublishers.noBody());
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return edge.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String token(AccountRole role, LobbyId lobby) {
        return edge.bean(Tokens.class)
                .issue(new Principal(
                        ANN, Set.of(role), lobby, Instant.now().plusSeconds(60), new Proof(null, Instant.now())));
    }

    private List<EraseAccount> sent() {
        return gateway.commands(EraseAccount.class);
    }
}

package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.playcast.account.AccountRole;
import io.playcast.generated.ApiClient;
import io.playcast.generated.ApiException;
import io.playcast.generated.api.LobbiesApi;
import io.playcast.generated.api.LobbiesApi.APILobbiesRequest;
import io.playcast.generated.api.LobbiesApi.APILobbyHistoryRequest;
import io.playcast.generated.api.LobbiesApi.APILobbyRequest;
import io.playcast.generated.model.Problem;
import io.playcast.given.Ids;
import io.playcast.given.Played;
import io.playcast.lobby.Visibility;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A client that was made from docs/openapi.yaml, and knows nothing else. */
@OnThePlatform
class AskingByAGeneratedClientIT {
    @Autowired
    Evening evening;

    @Autowired
    Api api;

    private Played played;
    private ApiClient client;
    private LobbiesApi lobbies;

    @BeforeEach
    void a_caller_with_a_token() {
        played = evening.lobby(Visibility.PUBLIC);
        evening.isShown();
        var token = api.token(AccountRole.PLAYER);
        client = new ApiClient();
        client.updateBaseUri("http://127.0.0.1:" + api.port());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        lobbies = new LobbiesApi(client);
    }

    @Test
    void lists_lobbies_and_reads_one() throws ApiException {
        var page = lobbies.lobbies(APILobbiesRequest.newBuilder().limit(200).build());
        var one = lobbies.lobby(
                APILobbyRequest.newBuilder().lobby(played.lobby().value()).build());

        assertThat(page.getLobbies())
                .anyMatch(found -> played.lobby().value().equals(found.getView().getLobby()));
        assertThat(one.getView().getHost()).isEqualTo(played.host().value());
        assertThat(one.getSeq()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void pages_through_the_events_of_a_lobby() throws ApiException {
        var types = new ArrayList<String>();
        Long after = -1L;
        while (after != null) {
            var page = lobbies.lobbyHistory(APILobbyHistoryRequest.newBuilder()
                    .lobby(played.lobby().value())
                    .after(after)
                    .limit(1)
                    .build());
            page.getEvents().forEach(event -> types.add(event.getType()));
            after = page.getNext();
        }

        assertThat(types).contains("lobby.MemberJoined").hasSizeGreaterThan(1);
    }

    @Test
    void gets_a_refusal_as_a_problem_it_knows() throws Exception {
        var unknown = APILobbyRequest.newBuilder().lobby(Ids.next()).build();

        var refused = catchThrowableOfType(ApiException.class, () -> lobbies.lobby(unknown));

        assertThat(refused.getCode()).isEqualTo(404);
        var problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertThat(problem.getCode()).isEqualTo("lobby.unknown");
        assertThat(problem.getStatus()).isEqualTo(404);
    }
}

package io.playcast.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.Rejected;
import io.playcast.given.Ids;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same answers from a real OpenSearch, which {@code -Dopensearch.endpoint=http://…} names: too large an engine to be had along. */
@Tag("long")
class OpenSearchIT extends SearchContract {
    private static final String ENDPOINT = System.getProperty("opensearch.endpoint", "");

    private static final MeterRegistry METERS = new SimpleMeterRegistry();

    private static OpenSearchIndex index;
    private static OpenSearchCalls calls;
    private static String name;

    @BeforeAll
    static void an_index_of_our_own() {
        assumeThat(ENDPOINT).as("an OpenSearch to try it on").isNotEmpty();
        name = "names-" + Ids.next().toLowerCase(Locale.ROOT) + "-" + System.nanoTime();
        var settings = new SearchSettings(URI.create(ENDPOINT), name, null, "");
        calls = new OpenSearchCalls(settings, URI.create(ENDPOINT), METERS);
        index = new OpenSearchIndex(settings, URI.create(ENDPOINT), SearchKey.of(SearchKey.drawn()), METERS);
    }

    @AfterAll
    static void and_nothing_is_left() {
        if (index != null) {
            calls.call("DELETE", "/" + name, "");
            calls.close();
            index.close();
        }
    }

    @Override
    SearchIndex index() {
        return index;
    }

    @Override
    void settle() {
        calls.call("POST", "/" + name + "/_refresh", "");
    }

    @Test
    void neither_words_nor_beginnings_of_words_stand_in_it() {
        assertThat(calls.call("GET", "/" + name + "/_search?size=1000", "").toString())
                .contains("bubbles")
                .doesNotContainIgnoringCase("muller", "maria", "\"bob\"", "\"ann\"");
    }

    @Test
    void when_it_is_away_a_search_is_refused_with_a_time_to_ask_again() {
        var nowhere = URI.create("http://127.0.0.1:1");
        try (var away = new OpenSearchIndex(
                new SearchSettings(nowhere, "names", null, ""), nowhere, SearchKey.of(SearchKey.drawn()), METERS)) {
            assertThatThrownBy(() -> away.find(Kind.USER, "ann", "", 1))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            refusal -> assertThat(refusal.retryAfterMs()).isPositive());
        }
    }
}

package io.playcast.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.Rejected;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The index in OpenSearch: the same hashed words, looked for as they are. What is put in is found a second later. */
final class OpenSearchIndex implements SearchIndex, AutoCloseable {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String FIELDS = """
            {"mappings":{"dynamic":"strict","properties":{"kind":{"type":"keyword"},"id":{"type":"keyword"},
             "ref":{"type":"keyword","index":false},"subject":{"type":"keyword"},"words":{"type":"keyword"}}}}""";

    private final OpenSearchCalls calls;
    private final SearchKey key;
    private final String path;
    private volatile boolean made;

    OpenSearchIndex(SearchSettings settings, URI endpoint, SearchKey key, MeterRegistry meters) {
        this.calls = new OpenSearchCalls(settings, endpoint, meters);
        this.key = key;
        this.path = "/" + settings.index();
    }

    @Override
    public void put(Collection<Named> names) {
        if (names.isEmpty()) {
            return;
        }
        var lines = new StringBuilder();
        for (var named : names) {
            var where = JSON.objectNode();
            where.putObject("index").put("_id", named.kind().word() + ":" + named.id());
            var entry = JSON.objectNode()
                    .put("kind", named.kind().word())
                    .put("id", named.id())
                    .put("ref", named.card().value())
                    .put("subject", named.subject().value());
            var words = entry.putArray("words");
            SpokenWords.beginnings(named.name()).stream().map(key::hidden).forEach(words::add);
            lines.append(where).append('\n').append(entry).append('\n');
        }
        if (ready().call("POST", path + "/_bulk", lines.toString())
                .path("errors")
                .asBoolean()) {
            throw Rejected.unavailable("The search took a part only", 1_000);
        }
    }

    @Override
    public void forget(Collection<UserId> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        var query = JSON.objectNode();
        var wanted = query.putObject("query").putObject("terms").putArray("subject");
        subjects.forEach(subject -> wanted.add(subject.value()));
        // What was put in this very second has to be seen to be deleted.
        ready().call("POST", path + "/_refresh", "");
        var said = calls.call("POST", path + "/_delete_by_query?refresh=true", query.toString());
        if (!said.path("failures").isEmpty() || said.path("timed_out").asBoolean()) {
            throw Rejected.unavailable("The search forgot a part only", 1_000);
        }
    }

    @Override
    public List<Found> find(Kind kind, String words, @Nullable String after, int limit) {
        var wanted = SpokenWords.of(words);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var query = JSON.objectNode().put("size", limit);
        var filter = query.putObject("query").putObject("bool").putArray("filter");
        filter.addObject().putObject("term").put("kind", kind.word());
        wanted.forEach(word -> filter.addObject().putObject("term").put("words", key.hidden(word)));
        query.putArray("sort").addObject().put("id", "asc");
        query.putArray("search_after").add(after == null ? "" : after);
        query.putArray("_source").add("id").add("ref");
        var found = new ArrayList<Found>();
        for (JsonNode hit : ready().call("POST", path + "/_search", query.toString())
                .path("hits")
                .path("hits")) {
            var entry = hit.path("_source");
            found.add(new Found(
                    kind,
                    entry.path("id").asText(),
                    new CardRef(entry.path("ref").asText())));
        }
        return found;
    }

    @Override
    public void close() {
        calls.close();
    }

    /** OpenSearch may be away when the platform starts. */
    private OpenSearchCalls ready() {
        if (!made) {
            try {
                calls.call("PUT", path, FIELDS);
            } catch (OpenSearchCalls.OpenSearchRefused refused) {
                if (!refused.saysThatItExists()) {
                    throw refused;
                }
            }
            made = true;
        }
        return calls;
    }
}

package io.playcast.search;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where names are searched: in PostgreSQL, or in an OpenSearch of your own.
 *
 * @param endpoint of OpenSearch, such as {@code https://search.internal:9200}; none leaves searching to PostgreSQL
 * @param index its index, made when it is absent
 * @param user whom OpenSearch lets in; none where it asks for nobody
 * @param password the user's
 */
@ConfigurationProperties("playcast.opensearch")
public record SearchSettings(
        @Nullable URI endpoint,
        @DefaultValue("playcast-names") String index,
        @Nullable String user,
        @DefaultValue("") String password) {
    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "SearchSettings[endpoint=" + endpoint + ", index=" + index + "]";
    }
}

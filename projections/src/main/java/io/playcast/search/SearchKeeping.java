package io.playcast.search;

import io.playcast.card.Cards;
import io.playcast.log.LogFollower;
import io.playcast.log.LogTail;
import io.playcast.log.LogWindow;
import io.playcast.view.ViewsSchema;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the indexes, for every process that follows the log. */
@Configuration(proxyBeanMethods = false)
public class SearchKeeping {
    @Bean(initMethod = "start", destroyMethod = "close")
    SearchFollowers searchFollowers(
            LogWindow log,
            SearchIndex names,
            PostgresSearch namesInPostgres,
            Cards cards,
            DataSource source,
            ViewsSchema itsTables) {
        var indexes = new TreeMap<String, SearchIndex>(Map.of("postgresql", namesInPostgres));
        if (names != namesInPostgres) {
            indexes.put("opensearch", names);
        }
        return new SearchFollowers(indexes.entrySet().stream()
                .map(index -> new LogFollower(
                        "search-" + index.getKey(),
                        after -> new LogTail(log, after),
                        new NamesFollowed(index.getKey(), index.getValue(), cards, source)))
                .toList());
    }
}

package io.playcast.search;

import io.playcast.card.Cards;
import io.playcast.log.LogFollower;
import io.playcast.log.LogTail;
import io.playcast.log.LogWindow;
import io.playcast.view.ViewsSchema;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the index, for every process that follows the log. */
@Configuration(proxyBeanMethods = false)
public class SearchKeeping {
    @Bean(initMethod = "start", destroyMethod = "close")
    LogFollower searchFollower(
            LogWindow log, SearchIndex index, Cards cards, DataSource source, ViewsSchema itsTables) {
        return new LogFollower("search", after -> new LogTail(log, after), new NamesFollowed(index, cards, source));
    }
}

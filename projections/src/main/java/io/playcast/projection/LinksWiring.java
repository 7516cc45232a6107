package io.playcast.projection;

import io.playcast.log.EventLinks;
import io.playcast.log.LogFollower;
import io.playcast.log.LogTail;
import io.playcast.log.LogWindow;
import io.playcast.view.ViewsSchema;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Keeps the links between events up to date, where projections run. */
@Configuration(proxyBeanMethods = false)
class LinksWiring {
    @Bean(initMethod = "start", destroyMethod = "close")
    LogFollower eventLinksFollower(
            DataSource source, PlatformTransactionManager transactions, LogWindow log, ViewsSchema itsTables) {
        return new LogFollower("event-links", after -> new LogTail(log, after), new EventLinks(source, transactions));
    }
}

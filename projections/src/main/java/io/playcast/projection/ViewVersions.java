package io.playcast.projection;

import io.playcast.view.LiveVersions;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For every process that reads or writes rows of read models: which version of each is meant. */
@Configuration(proxyBeanMethods = false)
public class ViewVersions {
    @Bean(initMethod = "start", destroyMethod = "close")
    LiveVersions liveVersions(DataSource source) {
        return new LiveVersions(source);
    }
}

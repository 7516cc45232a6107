package io.playcast.projection;

import io.playcast.letter.Parking;
import io.playcast.log.LogHead;
import io.playcast.rebuild.Rebuilds;
import io.playcast.view.LiveVersions;
import io.playcast.view.ReadModel;
import io.playcast.view.ViewsSchema;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where read models are kept up to date they are also made anew. */
@Configuration(proxyBeanMethods = false)
class Rebuilding {
    @Bean(initMethod = "start", destroyMethod = "close")
    Rebuilds rebuilds(
            DataSource source,
            LogHead head,
            LiveVersions versions,
            Parking parking,
            List<ReadModel<?, ?>> models,
            ViewsSchema itsTables) {
        return new Rebuilds(source, head, versions, parking, models);
    }
}

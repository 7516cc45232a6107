package io.playcast.past;

import io.playcast.EventHistory;
import io.playcast.log.LogTimes;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every time machine reads. */
@Configuration(proxyBeanMethods = false)
class PastWiring {
    @Bean
    LogTimes logTimes(DataSource source) {
        return new LogTimes(source);
    }

    @Bean
    TimeMachine.Sources pastSources(PastStates states, EventHistory history, LogTimes times) {
        return new TimeMachine.Sources(states, history, times);
    }
}

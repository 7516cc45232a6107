package io.playcast.feed.projection;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.log.LogTail;
import io.playcast.log.LogWindow;
import io.playcast.view.ProjectionSettings;
import io.playcast.view.RedisLink;
import io.playcast.view.ViewsSchema;
import java.time.Clock;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the feed together. */
@Configuration(proxyBeanMethods = false)
public class FeedWiring {
    @Bean
    RedisLink<byte[]> feedRedis(AbstractRedisClient client) {
        return new RedisLink<>(client, RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
    }

    @Bean
    FeedMeters feedMeters(Clock clock, MeterRegistry meters) {
        return new FeedMeters(clock, meters);
    }

    /** Closed by the feed, on the feed's thread. */
    @Bean(destroyMethod = "")
    FeedPlace feedPlace(DataSource source, ProjectionSettings settings, ViewsSchema itsTable) {
        return new FeedPlace(source, settings.headEvery());
    }

    @Bean
    LongFunction<LogTail> feedLog(LogWindow log) {
        return after -> new LogTail(log, after);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Feed feed(LongFunction<LogTail> feedLog, FeedPlace place, RedisLink<byte[]> feedRedis, FeedMeters meters) {
        return new Feed(feedLog, place, new FeedPublisher(feedRedis), meters);
    }
}

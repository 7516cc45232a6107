package io.playcast.archive;

import io.playcast.bucket.Bucket;
import io.playcast.log.SoleNode;
import java.time.Clock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the archive together, where there is an S3 to keep it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArchiveSettings.class)
public class ArchiveWiring {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveWiring.class);
    private static final String ENDPOINT = "playcast.s3.endpoint";

    /** With an S3. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(ENDPOINT)
    static class On {
        @Bean
        Archive archive(DataSource source, Bucket bucket, ArchiveSettings settings, Clock clock) {
            return new Archive(new LogRows(source), bucket, settings, clock);
        }

        @Bean(initMethod = "start", destroyMethod = "close")
        ArchiveFollower archiveFollower(Archive archive, DataSource source) {
            return new ArchiveFollower(archive, new SoleNode(source, "archive"));
        }
    }

    /** Without one. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = ENDPOINT, matchIfMissing = true, havingValue = "false")
    static class Off {
        Off() {
            LOG.info("the log is not archived: {} names no S3", ENDPOINT);
        }
    }
}

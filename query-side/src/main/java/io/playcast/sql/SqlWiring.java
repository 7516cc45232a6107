package io.playcast.sql;

import io.playcast.archive.LogRows;
import io.playcast.archive.Manifests;
import io.playcast.bucket.Bucket;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Puts together what answers analysts; opened by the first question, for most processes are never asked one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SqlSettings.class)
class SqlWiring {
    @Bean(destroyMethod = "close")
    @Lazy
    Analysts analysts(DataSource source, ObjectProvider<Bucket> archive, SqlSettings settings) {
        var bucket = Optional.ofNullable(archive.getIfAvailable());
        var copy = new ArchiveCopy(bucket, settings.directory().resolve("files"));
        return new Analysts(new KnownEvents(bucket.map(Manifests::new), copy, new LogRows(source), settings), settings);
    }
}

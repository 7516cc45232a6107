package io.playcast.audit.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.audit.AuditedActs;
import io.playcast.dynamo.DynamoRows;
import io.playcast.log.LogFollower;
import io.playcast.log.LogTail;
import io.playcast.log.LogWindow;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the audit together. Its key is given by whoever knows the state directory. */
@Configuration(proxyBeanMethods = false)
public class AuditWiring {
    @Bean
    AuditSchema auditSchema(DataSource source) {
        return new AuditSchema(source);
    }

    @Bean
    AuditTrail auditTrail(
            DataSource source,
            PlatformTransactionManager transactions,
            CheckpointKey key,
            Clock clock,
            MeterRegistry meters,
            AuditSchema itsTables) {
        return new AuditTrail(source, transactions, key, clock, meters);
    }

    @Bean
    AuditedActs auditedActs(
            DataSource source, PlatformTransactionManager transactions, Clock clock, AuditSchema itsTables) {
        return new ActLinks(source, transactions, clock);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    LogFollower auditFollower(LogWindow log, AuditTrail trail) {
        return new LogFollower("audit", after -> new LogTail(log, after), trail);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ActsFollower actsFollower(DataSource source, DynamoRows<AuditedAct> acts, AuditSchema itsTables) {
        return new ActsFollower(new AuditPages(source), acts);
    }
}

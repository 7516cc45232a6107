package io.playcast.launcher;

import java.io.ObjectInputFilter;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.distributed.DistributedCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.extensions.jgroups.commandhandling.JGroupsConnector;
import org.axonframework.serialization.Serializer;
import org.jgroups.JChannel;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Lets commands travel between the processes of {@code playcast.cluster}; brought in where that is asked for only. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClusterProperties.class)
class Cluster {
    private static final String NAME = "playcast";

    /** Membership is told in Java's own serialization; nothing but what that needs may come in by it. */
    private static final String READABLE = "org.axonframework.**;org.jgroups.**;java.base/*;!*";

    @Bean(destroyMethod = "close")
    JChannel clusterChannel(ClusterProperties cluster, SslBundles bundles, DataSource database) throws Exception {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter(READABLE));
        }
        return ClusterStack.channel(
                cluster.own(), NodeSockets.of(cluster, bundles), ClusterDiscovery.of(cluster, database));
    }

    /** The bus everybody sends by; handlers subscribe to it and stand in the local segment.
     *
     * @param segment handles what this process owns; empty in an edge, which owns nothing
     * @param remembered aggregates as this process last saw them; none in an edge
     */
    @Bean
    @Primary
    DistributedCommandBus clusteredCommandBus(
            JChannel channel,
            @Qualifier("localSegment") CommandBus segment,
            Optional<Cache> remembered,
            Serializer serializer,
            @Value("${playcast.role}") String role) {
        var ownership = new Ownership(remembered.orElse(NoCache.INSTANCE), channel::getAddress);
        var connector = JGroupsConnector.builder()
                .clusterName(NAME)
                .localSegment(new CommandsFromAfar(segment, ownership))
                .consistentHashChangeListener(ownership)
                .serializer(serializer)
                // A thread a message; how many commands get through to the database is the segment's to say.
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("cluster-", 0).factory()));
        return new ClusteredCommandBus(
                new NodeConnector(connector, channel), channel, Role.named(role).commandLoad());
    }
}

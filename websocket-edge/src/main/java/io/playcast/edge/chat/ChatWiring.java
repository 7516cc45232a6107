package io.playcast.edge.chat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the chat. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChatProperties.class)
class ChatWiring {
    /** A connection of its own: publishing does not go by one that is subscribed. */
    @Bean(destroyMethod = "close")
    StatefulRedisConnection<String, byte[]> chatRedis(RedisClient client) {
        return client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
    }

    @Bean
    Chats chats(StatefulRedisConnection<String, byte[]> chatRedis, ChatProperties properties) {
        return new RedisChats(chatRedis.async(), chatRedis::isOpen, properties.retention(), "PUBLISH");
    }
}

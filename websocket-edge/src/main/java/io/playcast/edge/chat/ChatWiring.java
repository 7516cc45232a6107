package io.playcast.edge.chat;

import io.playcast.edge.redis.EdgeRedis;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the chat. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChatProperties.class)
class ChatWiring {
    @Bean
    Chats chats(EdgeRedis redis, ChatProperties properties) {
        return new RedisChats(redis::reached, properties.retention());
    }
}

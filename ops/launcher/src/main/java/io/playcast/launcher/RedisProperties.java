package io.playcast.launcher;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where Redis is, and how long a command may wait for it. */
@ConfigurationProperties("playcast.redis")
record RedisProperties(URI uri, @DefaultValue("2s") Duration timeout) {}

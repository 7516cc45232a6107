package io.playcast.launcher;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where DynamoDB is; with no endpoint, Amazon's own in the region, with the credentials of the environment. */
@ConfigurationProperties("playcast.dynamodb")
record DynamoDbProperties(
        @Nullable URI endpoint, @DefaultValue("eu-west-1") String region) {}

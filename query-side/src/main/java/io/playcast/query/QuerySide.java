package io.playcast.query;

import io.playcast.projection.Views;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** Everything that answers over REST under {@code /api/v1}. The launcher imports it where reads are served. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({
    "io.playcast.*.query",
    "io.playcast.live",
    "io.playcast.openapi",
    "io.playcast.past",
    "io.playcast.replay",
    "io.playcast.rest",
    "io.playcast.sql",
    "io.playcast.words"
})
@Import({Views.class, LiveViews.class})
@PropertySource("classpath:io/playcast/query/api-document.properties")
public class QuerySide {}

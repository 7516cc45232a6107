package io.playcast.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the key stands under which every person's own key is wrapped.
 *
 * @param masterKeyFile 32 random bytes, readable by its owner alone; made on the first start
 */
@ConfigurationProperties("playcast.cards")
public record CardProperties(Path masterKeyFile) {}

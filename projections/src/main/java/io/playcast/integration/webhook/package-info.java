/** Integration events posted to addresses of others, each at its own place in the log and at its own pace. */
@NullMarked
package io.playcast.integration.webhook;

import org.jspecify.annotations.NullMarked;

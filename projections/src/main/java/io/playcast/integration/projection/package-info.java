/** Integration events on their way out: to a queue, to a topic, each at its own place in the log. */
@NullMarked
package io.playcast.integration.projection;

import org.jspecify.annotations.NullMarked;

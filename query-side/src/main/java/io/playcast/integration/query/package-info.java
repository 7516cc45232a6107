/** Integration events over REST: where their consumers stand, and the webhooks. */
@NullMarked
package io.playcast.integration.query;

import org.jspecify.annotations.NullMarked;

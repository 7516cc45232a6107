/** Who has a socket here: edges become commands, leases live in Redis. */
@NullMarked
package io.playcast.edge.presence;

import org.jspecify.annotations.NullMarked;

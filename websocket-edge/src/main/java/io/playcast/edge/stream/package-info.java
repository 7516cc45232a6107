/** Event streams on their way to sockets: followed, healed, folded, fanned out. */
@NullMarked
package io.playcast.edge.stream;

import org.jspecify.annotations.NullMarked;

/** Who may use the edge's own routes. */
@NullMarked
package io.playcast.edge.access;

import org.jspecify.annotations.NullMarked;

/** How an edge is taken out of service without anybody losing anything. */
@NullMarked
package io.playcast.edge.drain;

import org.jspecify.annotations.NullMarked;

/** One client connection: its identity, its bounded queues, its signs of life. */
@NullMarked
package io.playcast.edge.socket;

import org.jspecify.annotations.NullMarked;

/** Measures the event store's write path and cold loads against plain JDBC and Axon's own engine. */
@NullMarked
package io.playcast.bench.store;

import org.jspecify.annotations.NullMarked;

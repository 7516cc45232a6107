/** How much one client, one person, one address may ask: counted by Bucket4j, alone or over all nodes. */
@NullMarked
package io.playcast.edge.limit;

import org.jspecify.annotations.NullMarked;

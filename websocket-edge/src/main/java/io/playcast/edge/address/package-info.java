/** Network addresses as they may be written down: as pseudonyms that nobody can undo once their month's key is gone. */
@NullMarked
package io.playcast.edge.address;

import org.jspecify.annotations.NullMarked;

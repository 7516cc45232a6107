/** Finding people and games by their names, in an index that holds no name. */
@NullMarked
package io.playcast.search;

import org.jspecify.annotations.NullMarked;

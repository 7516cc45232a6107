/** By which servers two peers find a way to each other. */
@NullMarked
package io.playcast.edge.ice;

import org.jspecify.annotations.NullMarked;

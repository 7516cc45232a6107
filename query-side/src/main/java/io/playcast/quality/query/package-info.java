/** Reads of how good the picture was. */
@NullMarked
package io.playcast.quality.query;

import org.jspecify.annotations.NullMarked;

/** Objects in S3, as whoever keeps things there for long needs them. */
@NullMarked
package io.playcast.bucket;

import org.jspecify.annotations.NullMarked;

/** The whole database in S3, and the way back from there. */
@NullMarked
package io.playcast.backup;

import org.jspecify.annotations.NullMarked;

/** The cold copy of the log: Parquet files and their manifests in S3, and the way back from them. */
@NullMarked
package io.playcast.archive;

import org.jspecify.annotations.NullMarked;

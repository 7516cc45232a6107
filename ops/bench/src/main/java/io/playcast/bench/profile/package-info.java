/** Where the processor's time went: a recording of our own runs, summed up. */
@NullMarked
package io.playcast.bench.profile;

import org.jspecify.annotations.NullMarked;

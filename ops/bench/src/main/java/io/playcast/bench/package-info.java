/** What every benchmark shares: its rows, its report and the numbers in them. */
@NullMarked
package io.playcast.bench;

import org.jspecify.annotations.NullMarked;

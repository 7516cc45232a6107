/** What every read model shares: rows that equal a fold, positions, rebuilding, comparing. */
@NullMarked
package io.playcast.view;

import org.jspecify.annotations.NullMarked;

/** Erasing a person and proving it: ask, wait, look into every store for what they typed, write a sealed certificate. */
@NullMarked
package io.playcast.cli.erase;

import org.jspecify.annotations.NullMarked;

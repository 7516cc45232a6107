/** The contract every part shares: how to say no, how events are named, read and kept. */
@NullMarked
package io.playcast;

import org.jspecify.annotations.NullMarked;

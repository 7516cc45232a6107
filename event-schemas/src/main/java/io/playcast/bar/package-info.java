/** Who is let in no more although they hold something that would. */
@NullMarked
package io.playcast.bar;

import org.jspecify.annotations.NullMarked;

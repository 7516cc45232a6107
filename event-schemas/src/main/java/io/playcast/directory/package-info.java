/** What can be looked for without being in it. */
@NullMarked
package io.playcast.directory;

import org.jspecify.annotations.NullMarked;

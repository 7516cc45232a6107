/** The stream session: who watches, how far each peer connection got. */
@NullMarked
package io.playcast.session;

import org.jspecify.annotations.NullMarked;

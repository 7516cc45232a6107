/** Passwords of lobbies: in clear on their way in, as hashes where they are kept. */
@NullMarked
package io.playcast.password;

import org.jspecify.annotations.NullMarked;

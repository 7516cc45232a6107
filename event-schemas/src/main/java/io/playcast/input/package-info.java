/** What a player does, in the shapes of playcast-messages, schema version 5. */
@NullMarked
package io.playcast.input;

import org.jspecify.annotations.NullMarked;

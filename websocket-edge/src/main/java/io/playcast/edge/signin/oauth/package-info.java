/** The authorization server: who may ask for tokens, what they say, and what ends them. */
@NullMarked
package io.playcast.edge.signin.oauth;

import org.jspecify.annotations.NullMarked;

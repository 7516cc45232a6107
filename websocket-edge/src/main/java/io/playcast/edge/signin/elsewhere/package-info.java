/** Signing in with an account that somebody has elsewhere: any OpenID Connect issuer that the operator names. */
@NullMarked
package io.playcast.edge.signin.elsewhere;

import org.jspecify.annotations.NullMarked;

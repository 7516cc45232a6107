/** Accounts sign in here: the authorization server (OAuth 2.1, OpenID Connect), what it knows people by, and what its pages ask. */
@NullMarked
package io.playcast.edge.signin;

import org.jspecify.annotations.NullMarked;

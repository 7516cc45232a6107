/** Second factors: codes of an authenticator application, passkeys, and the codes that stand in for either. */
@NullMarked
package io.playcast.edge.signin.factor;

import org.jspecify.annotations.NullMarked;

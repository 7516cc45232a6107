/** Writes down what is noticed and done about the platform's own security. */
@NullMarked
package io.playcast.security.command;

import org.jspecify.annotations.NullMarked;

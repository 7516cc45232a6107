/** What is noticed about attacks, what admins ask for, and what is done about either. */
@NullMarked
package io.playcast.security;

import org.jspecify.annotations.NullMarked;

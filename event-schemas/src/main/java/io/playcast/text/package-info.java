/** What people type and other people read: one normal form, and nothing in it that cannot be seen. */
@NullMarked
package io.playcast.text;

import org.jspecify.annotations.NullMarked;

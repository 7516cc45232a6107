/** The native floor: one class per C header, pointers as {@code long}. The only package that imports com.sun.jna. */
@NullMarked
package io.playcast.capture.jna;

import org.jspecify.annotations.NullMarked;

/** The audit: who did what to others, as a chain in which every change is found. Pure; where it is kept and signed is elsewhere. */
@NullMarked
package io.playcast.audit;

import org.jspecify.annotations.NullMarked;

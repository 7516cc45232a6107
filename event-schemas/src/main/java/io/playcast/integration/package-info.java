/** What other systems are told: a language of its own, smaller and slower to change than the log. */
@NullMarked
package io.playcast.integration;

import org.jspecify.annotations.NullMarked;

/** Who may do what: one table of messages, commands and routes, which every process asks and the handbook prints. */
@NullMarked
package io.playcast.access;

import org.jspecify.annotations.NullMarked;

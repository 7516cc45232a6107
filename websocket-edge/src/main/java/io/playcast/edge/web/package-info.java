/** Pages, headers and the container under them. */
@NullMarked
package io.playcast.edge.web;

import org.jspecify.annotations.NullMarked;

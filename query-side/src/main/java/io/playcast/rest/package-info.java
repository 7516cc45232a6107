/** What every REST answer shares: JSON bodies, problems, pages, the API's own document. */
@NullMarked
package io.playcast.rest;

import org.jspecify.annotations.NullMarked;

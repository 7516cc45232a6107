/** What is promised to callers of the REST surface, as a document made from the code. */
@NullMarked
package io.playcast.openapi;

import org.jspecify.annotations.NullMarked;

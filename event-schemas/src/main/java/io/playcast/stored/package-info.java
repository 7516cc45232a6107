/** How things are written: JSON, stable names. The one package that sees Axon's serializer. */
@NullMarked
package io.playcast.stored;

import org.jspecify.annotations.NullMarked;

/** Read models in DynamoDB: tables as data, rows that only give way to newer ones, batches for rebuilds, sums over rows. */
@NullMarked
package io.playcast.dynamo;

import org.jspecify.annotations.NullMarked;

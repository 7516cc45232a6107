/** The session read models: live sessions in Redis, all of them for good in DynamoDB. */
@NullMarked
package io.playcast.session.projection;

import org.jspecify.annotations.NullMarked;

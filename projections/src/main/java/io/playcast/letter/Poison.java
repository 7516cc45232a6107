package io.playcast.letter;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.playcast.Rejected;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.JdbcException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Tells an event that fails by itself from one that fails because a store is away: that one will succeed when the store is back.
 *
 * <p>What nobody knows counts as the event's own fault: it is parked and lost nowhere, where waiting would stop everything.
 */
public final class Poison {
    private static final int DEEPEST = 20;

    private Poison() {}

    /** Whether the same event would fail again with every store at hand. */
    public static boolean is(Throwable problem) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .noneMatch(Poison::isNobodysFault);
    }

    /** The innermost cause: what is wrong with the event, without what was around it. */
    public static Throwable root(Throwable problem) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .reduce(problem, (_, inner) -> inner);
    }

    private static boolean isNobodysFault(Throwable cause) {
        return switch (cause) {
            // A row that holds something else than a row fails for this event's stream alone.
            case RedisCommandExecutionException answered ->
                !String.valueOf(answered.getMessage()).startsWith("WRONGTYPE");
            case RedisException _ -> true;
            // An item too large, or a value that DynamoDB cannot hold, is refused for ever.
            case DynamoDbException answered -> !isRefusedForItself(answered);
            case SdkClientException _ -> true;
            case SdkException _ -> true;
            case SQLException _, DataAccessException _, TransactionException _, JdbcException _ -> true;
            case Rejected refusal -> refusal.isUnavailable();
            case SocketException _, ClosedChannelException _, InterruptedIOException _ -> true;
            case TimeoutException _, InterruptedException _, RejectedExecutionException _ -> true;
            case IOException lost -> "Connection reset by peer".equals(lost.getMessage());
            case Throwable _ -> false;
        };
    }

    private static boolean isRefusedForItself(DynamoDbException answered) {
        var details = answered.awsErrorDetails();
        return details != null && "ValidationException".equals(details.errorCode());
    }
}

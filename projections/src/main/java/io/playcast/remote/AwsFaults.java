package io.playcast.remote;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What the failures of AWS's clients say, whichever service they are of. */
public final class AwsFaults {
    private static final int SERVERS_OWN = 500;

    private AwsFaults() {}

    public static Fault of(Throwable problem) {
        return switch (problem) {
            case AwsServiceException answered when answered.isThrottlingException() -> Fault.TOO_FAST;
            case AwsServiceException answered when answered.statusCode() >= SERVERS_OWN -> Fault.AWAY;
            case AwsServiceException _ -> Fault.ANSWER;
            case SdkClientException _ -> Fault.AWAY;
            case TooFast _ -> Fault.TOO_FAST;
            case Throwable _ -> Fault.ANSWER;
        };
    }
}

package io.playcast.dynamo;

import software.amazon.awssdk.core.exception.SdkException;

/** A table or an index is still being made; whoever waits for a store that is away waits for this, too. */
final class NotReady extends SdkException {
    private static final long serialVersionUID = 1L;

    NotReady(String what) {
        super(SdkException.builder().message(what));
    }
}

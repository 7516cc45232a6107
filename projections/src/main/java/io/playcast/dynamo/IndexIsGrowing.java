package io.playcast.dynamo;

import software.amazon.awssdk.core.exception.SdkException;

/** A table is being given one more index; it is used when that is done, which whoever waits for a store waits for, too. */
final class IndexIsGrowing extends SdkException {
    private static final long serialVersionUID = 1L;

    IndexIsGrowing(String table) {
        super(SdkException.builder().message("an index of " + table + " is not whole yet"));
    }
}

package io.playcast.capture.send;

/** The two ends did not agree; the connection cannot be made. */
final class NegotiationFailed extends RuntimeException {

    NegotiationFailed(String sentence) {
        super(sentence);
    }
}

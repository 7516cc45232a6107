package io.playcast.rest;

import org.springframework.http.ResponseEntity;

/** Answers with a view under an ETag that tells its state: the sequence number of the last event in it. */
public final class Tag {
    private Tag() {}

    public static <V> ResponseEntity<V> of(long seq, V view) {
        return of(Long.toString(seq), view);
    }

    public static <V> ResponseEntity<V> of(String tag, V view) {
        return ResponseEntity.ok().eTag('"' + tag + '"').body(view);
    }
}

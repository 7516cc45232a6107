package io.playcast.capture;

import java.util.stream.IntStream;

/** The smallest thing that can circulate. */
final class Token extends Pooled {

    static Pool<Token> pool(int size) {
        return new Pool<>(IntStream.range(0, size).mapToObj(_ -> new Token()).toList());
    }
}

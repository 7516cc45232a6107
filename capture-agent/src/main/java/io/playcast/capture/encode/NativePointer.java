package io.playcast.capture.encode;

import io.playcast.capture.jna.LibC;
import io.playcast.capture.jna.Memory;
import java.util.function.LongConsumer;

/** libav's free functions take the address of a pointer, which they set to NULL. */
final class NativePointer {

    private NativePointer() {}

    static void free(LongConsumer freeFunction, long address) {
        long pointer = LibC.malloc(Long.BYTES);
        Memory.longAt(pointer, address);
        freeFunction.accept(pointer);
        LibC.free(pointer);
    }
}

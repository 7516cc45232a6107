package io.playcast.capture.jna;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** Loads the system's own libraries, and says which Debian package is missing when one is not there. */
final class Natives {

    private Natives() {}

    /** Direct mapping: for the calls of every frame. No object is made per call. */
    static void bind(Class<?> functions, String library, String debianPackage) {
        try {
            Native.register(functions, library);
        } catch (UnsatisfiedLinkError missing) {
            throw new MissingLibrary(library, debianPackage, missing);
        }
    }

    /** Interface mapping: for variadic C functions, which direct mapping cannot call. */
    static <T extends Library> T load(Class<T> functions, String library, String debianPackage) {
        try {
            return Native.load(library, functions);
        } catch (UnsatisfiedLinkError missing) {
            throw new MissingLibrary(library, debianPackage, missing);
        }
    }

    /** The text at a {@code char*}; empty for NULL. */
    static String text(long address) {
        return address == 0 ? "" : new Pointer(address).getString(0, "UTF-8");
    }
}

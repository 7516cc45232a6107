package io.playcast.capture.jna;

/** A system library the agent needs is not installed, or has another version than the one it was written for. */
public final class MissingLibrary extends RuntimeException {

    MissingLibrary(String library, String debianPackage, Throwable cause) {
        super("The system library " + library + " is missing: install the package " + debianPackage, cause);
    }

    public MissingLibrary(String sentence) {
        super(sentence);
    }
}

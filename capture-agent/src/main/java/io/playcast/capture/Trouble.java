package io.playcast.capture;

/** Something broke that viewers will notice. */
public record Trouble(Kind kind, String detail) {

    /** FROZE passes by itself; after the others the media must be opened anew. */
    public enum Kind {
        /** Somebody watches, but no picture was sent for a second. */
        FROZE,
        SCREEN_LOST,
        ENCODER_LOST,
        SENDER_LOST
    }

    static Trouble of(Stage stage, Throwable crash) {
        Kind kind = switch (stage) {
            case Capture _ -> Kind.SCREEN_LOST;
            case Encode _ -> Kind.ENCODER_LOST;
            default -> Kind.SENDER_LOST;
        };
        return new Trouble(kind, String.valueOf(crash.getMessage()));
    }
}

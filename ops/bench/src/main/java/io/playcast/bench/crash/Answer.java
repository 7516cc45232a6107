package io.playcast.bench.crash;

/** What the one who asked was told. */
sealed interface Answer {
    /** Done, and there for ever. Stream and number are empty and -1 when the answer came without an event being made. */
    record Acknowledged(String stream, long seq) implements Answer {}

    /** No, for certain: the rules refused, or somebody else was faster. */
    record Refused(String code) implements Answer {}

    /** Something broke; it may or may not have been done. */
    record Unknown(String reason) implements Answer {}

    static Answer parsed(String word, String[] fields) {
        return switch (word) {
            case "acknowledged" -> new Acknowledged(fields[0], Long.parseLong(fields[1]));
            case "refused" -> new Refused(fields[0]);
            case "unknown" -> new Unknown(fields[0]);
            default -> throw new IllegalArgumentException("No answer: " + word);
        };
    }

    default String line() {
        return switch (this) {
            case Acknowledged(var stream, var seq) -> "acknowledged " + stream + " " + seq;
            case Refused(var code) -> "refused " + code;
            case Unknown(var reason) -> "unknown " + reason;
        };
    }
}

package io.playcast.bench.crash;

/** What the one who asked was told. */
sealed interface Answer {
    /** Done, and there for ever. @param seq the number of its last event; -1 when the answer does not say */
    record Acknowledged(String stream, long seq) implements Answer {}

    /** No, for certain: the rules refused, or somebody else was faster. */
    record Refused(String code) implements Answer {}

    /** Nothing was written, for certain, because nobody could decide. It says nothing about an earlier try. */
    record NotNow() implements Answer {}

    /** Something broke; it may or may not have been done. */
    record Unknown(String reason) implements Answer {}

    static Answer parsed(String word, String[] fields) {
        return switch (word) {
            case "acknowledged" -> new Acknowledged(fields[0], Long.parseLong(fields[1]));
            case "refused" -> new Refused(fields[0]);
            case "not-now" -> new NotNow();
            case "unknown" -> new Unknown(fields[0]);
            default -> throw new IllegalArgumentException("No answer: " + word);
        };
    }

    default String line() {
        return switch (this) {
            case Acknowledged(var stream, var seq) -> "acknowledged " + stream + " " + seq;
            case Refused(var code) -> "refused " + code;
            case NotNow() -> "not-now";
            case Unknown(var reason) -> "unknown " + reason;
        };
    }
}

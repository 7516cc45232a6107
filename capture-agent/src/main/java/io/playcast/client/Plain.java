package io.playcast.client;

/** Text from elsewhere, fit for one line of a log. Pure. */
final class Plain {
    private static final int LONGEST = 200;

    private Plain() {}

    static String of(String text) {
        var shortened = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return shortened.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "?");
    }
}

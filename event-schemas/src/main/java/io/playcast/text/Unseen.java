package io.playcast.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Finds what nobody sees in a text but what it does to it: controls, marks that turn the reading direction, characters without width. Pure. */
final class Unseen {
    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;
    /** Accents on one letter; more of them run over the lines above. Vietnamese needs two, vocalised Hebrew four. */
    private static final int MARKS_MOST = 6;

    /** Letters, by their category, that show nothing. */
    private static final Set<Integer> EMPTY = Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

    /** Scripts whose words need joiners (Unicode chapters 9 and 12 to 16). */
    private static final Set<UnicodeScript> JOINED = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Unseen() {}

    /** What it is, in words; empty when all of the text can be seen. @param lines whether it may have more than one */
    static Optional<String> find(String text, boolean lines) {
        var points = text.codePoints().toArray();
        int marks = 0;
        for (int i = 0; i < points.length; i++) {
            int c = points[i];
            marks = isMark(c) ? marks + 1 : 0;
            if (marks > MARKS_MOST) {
                return Optional.of("heap of accents");
            }
            var found = c == '\n' && lines ? Optional.<String>empty() : what(points, i);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static Optional<String> what(int[] points, int i) {
        int c = points[i];
        if (c == JOINER || c == NON_JOINER) {
            return joins(points, i) ? Optional.empty() : Optional.of("joiner where nothing is joined");
        }
        if (isSelector(c)) {
            return selects(points, i) ? Optional.empty() : Optional.of("variation of nothing");
        }
        return Optional.ofNullable(
                switch (Character.getType(c)) {
                    case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                        "control character or line break";
                    case Character.FORMAT ->
                        isTurning(c) ? "mark that turns the reading direction" : "invisible character";
                    case Character.SURROGATE -> "half of a character";
                    case Character.PRIVATE_USE -> "character of somebody's own making";
                    case Character.UNASSIGNED -> isNone(c) ? "character that is none" : null;
                    default -> EMPTY.contains(c) ? "invisible character" : null;
                });
    }

    /** Embeddings, overrides and isolates, and the single marks (Unicode annex 9). */
    private static boolean isTurning(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
    }

    /** Noncharacters, and what Unicode keeps for characters without width. */
    private static boolean isNone(int c) {
        return (c & 0xFFFE) == 0xFFFE
                || c >= 0xFDD0 && c <= 0xFDEF
                || c >= 0xE0000 && c <= 0xE0FFF
                || c >= 0xFFF0 && c <= 0xFFF8
                || c == 0x2065;
    }

    /** Between two pictures, or two letters of a script that joins; once. */
    private static boolean joins(int[] points, int i) {
        if (i == 0 || i == points.length - 1) {
            return false;
        }
        int next = points[i + 1];
        int before = i - 1;
        while (before > 0 && (isSelector(points[before]) || Character.isEmojiModifier(points[before]))) {
            before--;
        }
        int last = points[before];
        if (points[i] == JOINER && Character.isEmoji(last) && Character.isEmoji(next)) {
            return last > 0x7F && next > 0x7F;
        }
        var script = UnicodeScript.of(next);
        return JOINED.contains(script) && ofScript(points, before, script);
    }

    /** A mark that every script uses belongs to the letter it stands on. */
    private static boolean ofScript(int[] points, int i, UnicodeScript script) {
        int at = i;
        while (at > 0 && UnicodeScript.of(points[at]) == UnicodeScript.INHERITED && isMark(points[at])) {
            at--;
        }
        return UnicodeScript.of(points[at]) == script;
    }

    private static boolean isSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180D || c == 0x180F;
    }

    /** The picture or the plain sign of an emoji, or another form of an ideograph. */
    private static boolean selects(int[] points, int i) {
        if (i == 0) {
            return false;
        }
        int before = points[i - 1];
        return switch (UnicodeScript.of(before)) {
            case HAN, MONGOLIAN -> !isSelector(before);
            default -> (points[i] == 0xFE0E || points[i] == 0xFE0F) && Character.isEmoji(before);
        };
    }
}

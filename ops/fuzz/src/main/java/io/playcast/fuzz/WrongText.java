package io.playcast.fuzz;

import io.playcast.wire.MessageNames;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Text frames by a seed: a few that are right, and every way in which text can be wrong. */
public final class WrongText {
    private static final List<String> TYPES =
            MessageNames.all().keySet().stream().sorted().toList();
    private static final List<String> FIELDS = List.of(
            "lobby",
            "session",
            "connection",
            "user",
            "device",
            "ready",
            "pad",
            "code",
            "name",
            "game",
            "visibility",
            "capacity",
            "role",
            "uses",
            "expiresIn",
            "to",
            "epoch",
            "sdp",
            "candidate",
            "window",
            "token",
            "resume",
            "text",
            "__proto__",
            "");
    private static final List<String> STRANGE = List.of(
            "null",
            "true",
            "-1",
            "0",
            "2147483648",
            "1e400",
            "-0.0",
            "[]",
            "{}",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udfff\\ud800\"",
            "\"'; drop table event; --\"",
            "\"../../etc/passwd\"",
            "\"01ARZ3NDEKTSV4RRFFQ69G5FAV\"",
            "\"zzzzzzzzzzzzzzzzzzzzzzzzzz\"",
            "[[[]]]",
            "{\"a\":{\"b\":[1,2,{\"c\":null}]}}",
            "9007199254740993");

    private static final List<String> STRANGERS = List.of("01ARZ3NDEKTSV4RRFFQ69G5FAV");

    private final Random random;
    private final RightMessages right;
    private long number;

    public WrongText(Random random) {
        this(random, STRANGERS);
    }

    /** @param ulids that may be ids of things there are */
    public WrongText(Random random, List<String> ulids) {
        this.random = random;
        this.right = new RightMessages(random, ulids);
    }

    /** Each way about as often as the others. */
    public enum Way {
        RIGHT,
        ONE_LETTER_OFF,
        RIGHT_SHAPE,
        TRUNCATED,
        NESTED,
        HUGE,
        WRONG_TYPES,
        DUPLICATED,
        NOISE,
        ENVELOPE
    }

    public String next() {
        return next(Way.values()[random.nextInt(Way.values().length)]);
    }

    public String next(Way way) {
        return switch (way) {
            case RIGHT -> right();
            case ONE_LETTER_OFF -> oneLetterOff(right());
            case RIGHT_SHAPE -> frame(fields(1 + random.nextInt(4)));
            case TRUNCATED -> cut(frame(fields(3)));
            case NESTED -> frame("\"lobby\":" + nested(1 << random.nextInt(1 + random.nextInt(13))));
            case HUGE -> frame("\"lobby\":" + huge(1 << random.nextInt(1 + random.nextInt(17))));
            case WRONG_TYPES -> envelope(value(), value(), value());
            case DUPLICATED -> "{\"id\":\"a\",\"id\":\"b\",\"type\":\"ping\",\"type\":\"bye\",\"data\":{},\"data\":[]}";
            case NOISE -> noise(random.nextInt(200));
            case ENVELOPE -> envelope("\"" + noise(random.nextInt(80)) + "\"", "\"" + type() + "\"", "{}");
        };
    }

    private String right() {
        var type = one(TYPES);
        var data = right.data(MessageNames.classOf(type).orElseThrow());
        return envelope("\"r" + number++ + "\"", "\"" + type + "\"", data);
    }

    /** One too many, one missing, or another one. */
    private String oneLetterOff(String text) {
        int at = random.nextInt(text.length());
        var letter = random.nextInt(3) == 0 ? "" : String.valueOf((char) (' ' + random.nextInt(95)));
        return text.substring(0, at) + letter + text.substring(random.nextBoolean() ? at : at + 1);
    }

    private String frame(String data) {
        return envelope("\"f" + number++ + "\"", "\"" + type() + "\"", "{" + data + "}");
    }

    private static String envelope(String id, String type, String data) {
        return "{\"id\":" + id + ",\"type\":" + type + ",\"data\":" + data + "}";
    }

    private String type() {
        return random.nextInt(20) == 0 ? "lobby." + noise(5) : one(TYPES);
    }

    private String fields(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> "\"" + one(FIELDS) + "\":" + value())
                .collect(Collectors.joining(","));
    }

    private String value() {
        return one(STRANGE);
    }

    private String cut(String text) {
        return text.substring(0, random.nextInt(text.length()));
    }

    private String nested(int depth) {
        return random.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(random.nextBoolean() ? depth : depth / 2)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private String huge(int length) {
        return random.nextBoolean() ? "\"" + "x".repeat(length) + "\"" : "1".repeat(Math.min(length, 60_000));
    }

    /** Any characters of the basic plane, lone surrogates among them. */
    private String noise(int length) {
        int most = random.nextBoolean() ? 128 : 0x10000;
        var letters = new char[length];
        for (int i = 0; i < length; i++) {
            letters[i] = (char) random.nextInt(most);
        }
        return new String(letters);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}

package io.playcast.capture.send;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A viewer's answer, written anew from what we understand of it. GStreamer 1.22 ends the whole process over an
 * answer without ICE credentials, so no line of a viewer reaches it as it came.
 */
final class Answer {

    private static final int LONGEST = 32 * 1024;
    private static final String CREDENTIAL = "[A-Za-z0-9+/]";
    /** What every section needs, in itself or from the session: RFC 8839 (5.4), RFC 8122 (5), RFC 4145 (4). */
    private static final List<Pattern> NEEDED = patterns(
            "a=ice-ufrag:" + CREDENTIAL + "{4,256}",
            "a=ice-pwd:" + CREDENTIAL + "{22,256}",
            "a=fingerprint:(?i:sha-256) [0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){31}",
            "a=setup:(?:active|passive)");
    /** What a section may say besides. */
    private static final List<Pattern> WELCOME = patterns(
            "a=(?:recvonly|sendrecv|rtcp-mux|rtcp-rsize)",
            "a=rtpmap:\\d{1,3} [A-Za-z0-9-]{1,32}/\\d{1,6}",
            "a=fmtp:\\d{1,3} [A-Za-z0-9=;+,/ -]{1,256}",
            "a=rtcp-fb:\\d{1,3} [a-z-]{1,32}(?: [a-z-]{1,32})?",
            "a=sctp-port:\\d{1,5}",
            "a=max-message-size:\\d{1,9}");

    private static final List<Pattern> SECTIONS = patterns(
            "m=video [1-9]\\d{0,4} UDP/TLS/RTP/SAVPF \\d{1,3}(?: \\d{1,3}){0,31}",
            "m=application [1-9]\\d{0,4} UDP/DTLS/SCTP webrtc-datachannel");

    private final List<String> mids;

    private Answer(List<String> mids) {
        this.mids = mids;
    }

    /** The answer to our offer, safe to hand on; {@link NegotiationFailed} when it is none. */
    static String to(String offer, String answer) {
        if (answer.length() > LONGEST) throw new NegotiationFailed("The answer is too long");
        List<String> mids = offer.lines()
                .filter(line -> line.startsWith("a=mid:"))
                .map(line -> line.substring("a=mid:".length()).strip())
                .toList();
        return new Answer(mids).rewritten(answer);
    }

    private String rewritten(String answer) {
        List<List<String>> parts = parts(answer);
        if (parts.size() != SECTIONS.size() + 1 || mids.size() != SECTIONS.size()) {
            throw new NegotiationFailed("The answer has other sections than the offer");
        }
        List<String> lines = new ArrayList<>(
                List.of("v=0", "o=- 1 1 IN IP4 0.0.0.0", "s=-", "t=0 0", "a=group:BUNDLE " + String.join(" ", mids)));
        for (int i = 0; i < SECTIONS.size(); i++) lines.addAll(section(i, parts.getFirst(), parts.get(i + 1)));
        return String.join("\r\n", lines) + "\r\n";
    }

    private List<String> section(int index, List<String> session, List<String> section) {
        if (!SECTIONS.get(index).matcher(section.getFirst()).matches()) {
            throw new NegotiationFailed("The answer refuses or changes section " + index);
        }
        if (!section.contains("a=mid:" + mids.get(index))) throw new NegotiationFailed("The answer renames a section");
        List<String> lines =
                new ArrayList<>(List.of(section.getFirst(), "c=IN IP4 0.0.0.0", "a=mid:" + mids.get(index)));
        for (Pattern needed : NEEDED) lines.add(needed(needed, section, session));
        section.stream().filter(Answer::welcome).distinct().forEach(lines::add);
        return lines;
    }

    private static String needed(Pattern form, List<String> section, List<String> session) {
        for (List<String> part : List.of(section, session)) {
            for (String line : part) if (form.matcher(line).matches()) return line;
        }
        throw new NegotiationFailed("The answer lacks what a connection needs");
    }

    private static boolean welcome(String line) {
        if (line.startsWith("a=candidate:")) return Candidate.usable(line.substring(2));
        return WELCOME.stream().anyMatch(form -> form.matcher(line).matches());
    }

    /** The session's lines, then those of each section. */
    private static List<List<String>> parts(String sdp) {
        List<List<String>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        sdp.lines().forEach(line -> {
            if (line.startsWith("m=")) parts.add(new ArrayList<>());
            parts.getLast().add(line);
        });
        return parts;
    }

    private static List<Pattern> patterns(String... forms) {
        List<Pattern> patterns = new ArrayList<>();
        for (String form : forms) patterns.add(Pattern.compile(form));
        return List.copyOf(patterns);
    }
}

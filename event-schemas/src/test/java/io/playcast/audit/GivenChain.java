package io.playcast.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.playcast.audit.ChainLine.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A chain of so many links, signed behind some of them by a stand-in that writes the checkpoint down in the clear. */
final class GivenChain {
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

    private GivenChain() {}

    /** @param every a signature stands behind each so many links, 0 for none */
    static List<ChainLine> of(int links, int every) {
        var lines = new ArrayList<ChainLine>();
        var prev = Chain.GENESIS;
        for (int n = 1; n <= links; n++) {
            var link = link(n, prev, "01JDA0000000000000000000AN");
            lines.add(link);
            prev = link.hash();
            if (every > 0 && n % every == 0) {
                lines.add(signed(n, prev));
            }
        }
        return lines;
    }

    static Link link(long n, String prev, String by) {
        var data = JsonNodeFactory.instance.objectNode().put("user", "01JDA0000000000000000000BB");
        var entry = new AuditEntry(
                n,
                prev,
                AT.plusSeconds(n),
                by,
                "kVx2b0Qe1aZs",
                "lobby.MemberMuted",
                "lobby:1",
                "event-" + n,
                "c" + n,
                data);
        return new Link(entry.canonical(), Chain.hash(entry.canonical()));
    }

    static ChainLine.Signed signed(long n, String hash) {
        return new ChainLine.Signed("signed " + n + " " + hash);
    }

    static Optional<Checkpoint> open(String jws) {
        var words = jws.split(" ");
        return words[0].equals("signed")
                ? Optional.of(new Checkpoint(Long.parseLong(words[1]), words[2], AT))
                : Optional.empty();
    }

    static Finding inspected(List<ChainLine> lines) {
        return Inspection.of(lines.iterator(), GivenChain::open, 0);
    }
}

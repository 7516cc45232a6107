package io.playcast.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.audit.ChainLine.Link;
import io.playcast.audit.ChainLine.Signed;
import io.playcast.audit.ChainLine.Unreadable;
import io.playcast.audit.Finding.Break;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks through a chain from its first link to its last and names the first one that is broken. Holds one link at a time. */
public final class Inspection {
    /** Opens a signature; empty when it is not by the key or holds no checkpoint. */
    private final Function<String, Optional<Checkpoint>> open;

    private long links;
    private long signed;
    private String last = Chain.GENESIS;
    /** A signature for a link that has not come yet. */
    private @Nullable Checkpoint ahead;

    /** A link that could be read: its number, what it holds on to, and the hash its content has. */
    private record Read(long n, String prev, String hash, boolean sound) {}

    private Inspection(Function<String, Optional<Checkpoint>> open) {
        this.open = open;
    }

    /** @param expected number of the last link, where its keeper knows it; 0 where nobody does */
    public static Finding of(Iterator<ChainLine> lines, Function<String, Optional<Checkpoint>> open, long expected) {
        return new Inspection(open).look(lines, expected);
    }

    private Finding look(Iterator<ChainLine> lines, long expected) {
        while (lines.hasNext()) {
            var broken = switch (lines.next()) {
                case Link link -> link(link, lines);
                case Signed checkpoint -> checkpoint(checkpoint.jws());
                case Unreadable line ->
                    broken(Break.UNREADABLE, links + 1, "line " + line.number() + " is no line of a chain");
            };
            if (broken != null) {
                return broken;
            }
        }
        long missing = Math.max(expected, ahead == null ? 0 : ahead.n());
        if (missing > links) {
            return broken(
                    Break.TRUNCATED, links + 1, "the chain ends at " + links + ", but link " + missing + " was there");
        }
        return new Finding(null, 0, "every link holds", links, signed, last);
    }

    private @Nullable Finding link(Link link, Iterator<ChainLine> rest) {
        long due = links + 1;
        var read = read(link);
        if (read == null) {
            return broken(Break.ALTERED, due, "link " + due + " is not readable");
        }
        if (read.n() < due && read.n() > 0) {
            return broken(Break.INSERTED, due, "behind link " + links + " stands another link " + read.n());
        }
        if (!read.sound()) {
            return broken(Break.ALTERED, due, "link " + due + " does not have the hash beside it");
        }
        if (read.n() != due) {
            return elsewhere(due, rest)
                    ? broken(Break.REORDERED, due, "link " + due + " stands behind link " + read.n())
                    : broken(Break.REMOVED, due, "link " + due + " is missing before link " + read.n());
        }
        if (!read.prev().equals(last)) {
            return broken(Break.ALTERED, due, "link " + due + " does not hold on to the link before it");
        }
        links = due;
        last = read.hash();
        return ahead != null && ahead.n() == links ? vouched(ahead) : null;
    }

    private @Nullable Finding checkpoint(String jws) {
        var opened = open.apply(jws);
        if (opened.isEmpty()) {
            return broken(
                    Break.WRONG_SIGNATURE, links, "the signature behind link " + links + " is not by the audit's key");
        }
        var checkpoint = opened.get();
        if (checkpoint.n() > links) {
            ahead = checkpoint;
            return null;
        }
        return checkpoint.n() == links
                ? vouched(checkpoint)
                : broken(
                        Break.REORDERED,
                        checkpoint.n(),
                        "the signature of link " + checkpoint.n() + " stands behind link " + links);
    }

    private @Nullable Finding vouched(Checkpoint checkpoint) {
        ahead = null;
        if (!checkpoint.hash().equals(last)) {
            return broken(
                    Break.REWRITTEN,
                    signed + 1,
                    "links " + (signed + 1) + " to " + links + " fit together, but are not those that were signed");
        }
        signed = links;
        return null;
    }

    private static boolean elsewhere(long sought, Iterator<ChainLine> rest) {
        while (rest.hasNext()) {
            if (rest.next() instanceof Link link) {
                var read = read(link);
                if (read != null && read.n() == sought) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable Read read(Link link) {
        try {
            JsonNode json = Canonical.parse(link.body());
            var hash = Chain.hash(Canonical.of(json));
            return new Read(json.path("n").asLong(), json.path("prev").asText(), hash, hash.equals(link.hash()));
        } catch (JsonProcessingException | IllegalArgumentException _) {
            return null;
        }
    }

    private Finding broken(Break how, long at, String sentence) {
        return new Finding(how, at, sentence, links, signed, last);
    }
}

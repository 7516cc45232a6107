package io.playcast.bench.views;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.bench.BenchProblem;
import java.util.concurrent.locks.LockSupport;

/** One rebuild of a read model as an admin orders and watches it: how long the log was folded until the new version was whole. */
final class Rebuilt {
    private static final long LOOK_NANOS = 5_000_000;
    private static final long PATIENCE_NANOS = 900_000_000_000L;

    private final Rest rest;
    private final String name;

    Rebuilt(Rest rest, String name) {
        this.rest = rest;
        this.name = name;
    }

    /** Of folding and writing alone: not of what is waited for so that all nodes know, nor of comparing. */
    double seconds() {
        rest.post("/api/v1/projections/" + name + "/rebuild", "");
        long begin = await("FOLDING", System.nanoTime());
        long end = awaitNot("FOLDING", begin);
        awaitIdle(end);
        return (end - begin) / 1e9;
    }

    private void awaitIdle(long since) {
        await("IDLE", since);
        var note = status().path("note").asText();
        if (!note.startsWith("equal")) {
            throw new BenchProblem("The rebuild of " + name + " ended otherwise: " + note);
        }
    }

    private long await(String phase, long since) {
        while (!status().path("phase").asText().equals(phase)) {
            pause(since);
        }
        return System.nanoTime();
    }

    private long awaitNot(String phase, long since) {
        while (status().path("phase").asText().equals(phase)) {
            pause(since);
        }
        return System.nanoTime();
    }

    private void pause(long since) {
        if (System.nanoTime() - since > PATIENCE_NANOS) {
            throw new BenchProblem("The rebuild of " + name + " does not come to an end: " + status());
        }
        LockSupport.parkNanos(LOOK_NANOS);
    }

    private JsonNode status() {
        for (var one : rest.get("/api/v1/projections").path("projections")) {
            if (one.path("name").asText().equals(name)) {
                return one;
            }
        }
        throw new BenchProblem("There is no projection " + name);
    }
}

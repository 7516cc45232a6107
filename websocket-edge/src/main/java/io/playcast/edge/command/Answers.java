package io.playcast.edge.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.playcast.Rejected;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Remembers what took effect, for ten minutes or 20,000 messages: the same id of a line again gets the first answer. */
public final class Answers {
    private final Cache<String, CompletableFuture<Answer>> given = Caffeine.newBuilder()
            .executor(Runnable::run) // its upkeep is short, another thread would have to be woken
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    /** Does the work, or waits for whoever does it already. What was refused took no effect and is tried anew. */
    public Answer once(Asked asked, Supplier<Answer> work) {
        var mine = new CompletableFuture<Answer>();
        var first = given.asMap().putIfAbsent(asked.corr(), mine);
        if (first != null) {
            return ofFirst(first);
        }
        try {
            var answer = work.get();
            mine.complete(answer);
            return answer;
        } catch (RuntimeException e) {
            given.asMap().remove(asked.corr(), mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /** The same for work that does not block. */
    public CompletionStage<Answer> onceLater(Asked asked, Supplier<CompletionStage<Answer>> work) {
        var mine = new CompletableFuture<Answer>();
        var first = given.asMap().putIfAbsent(asked.corr(), mine);
        if (first != null) {
            return first;
        }
        begun(work).whenComplete((answer, problem) -> {
            if (problem == null) {
                mine.complete(answer);
            } else {
                given.asMap().remove(asked.corr(), mine);
                mine.completeExceptionally(problem);
            }
        });
        return mine;
    }

    private static CompletionStage<Answer> begun(Supplier<CompletionStage<Answer>> work) {
        try {
            return work.get();
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private static Answer ofFirst(CompletableFuture<Answer> first) {
        try {
            return first.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Rejected refused) {
                throw refused;
            }
            throw e;
        }
    }
}

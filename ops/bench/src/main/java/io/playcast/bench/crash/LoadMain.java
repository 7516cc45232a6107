package io.playcast.bench.crash;

import io.playcast.Rejected;
import io.playcast.bench.crash.Answer.Acknowledged;
import io.playcast.bench.crash.Answer.NotNow;
import io.playcast.bench.crash.Answer.Refused;
import io.playcast.bench.crash.Answer.Unknown;
import io.playcast.bench.store.OurSide;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** The one who is killed: the command side under load. It says on standard output what it asks and what it is told.
 *
 * <p>A line is one write to the pipe, made before a command is sent and after its answer came; what was written survives the
 * writer. It reads {@code go}, {@code pause} and {@code again ORDER}, and ends with its standard input.
 */
public final class LoadMain {
    private static final int SENDERS = 64;

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private final ReentrantLock writing = new ReentrantLock();
    /** One for each sender; whoever pauses the load holds them all. */
    private final Semaphore turns = new Semaphore(SENDERS, true);

    private final OurSide side;

    private LoadMain(OurSide side) {
        this.side = side;
    }

    /** @param args the database's URL and user, a home for key and log, and a seed */
    public static void main(String[] args) throws Exception {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setOut(System.err);
        var load = new LoadMain(OurSide.start(args[0], args[1], Path.of(args[2])));
        load.turns.acquire(SENDERS);
        for (int sender = 0; sender < SENDERS; sender++) {
            var evening = new Evening(Long.parseLong(args[3]) + sender);
            Thread.ofVirtual().name("sender-" + sender).start(() -> load.send(evening));
        }
        load.say("ready");
        load.obey();
        // Its parent is gone or has seen enough: no good-bye, the next one finds the log as it is.
        Runtime.getRuntime().halt(0);
    }

    private void obey() throws IOException, InterruptedException {
        var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = told.readLine(); line != null; line = told.readLine()) {
            if (line.equals("go")) {
                turns.release(SENDERS);
            } else if (line.equals("pause")) {
                turns.acquire(SENDERS);
                say("paused");
            } else if (line.startsWith("again ")) {
                var order = Order.parsed(line.substring("again ".length()));
                Thread.startVirtualThread(() -> answer(order));
            }
        }
    }

    private void send(Evening evening) {
        while (true) {
            turns.acquireUninterruptibly();
            try {
                var order = evening.next();
                say("sent " + order.line());
                evening.told(order, answer(order));
            } finally {
                turns.release();
            }
            evening.rest();
        }
    }

    private Answer answer(Order order) {
        var answer = asked(order);
        say("answer " + order.id() + " " + answer.line());
        return answer;
    }

    private Answer asked(Order order) {
        try {
            var last = side.send(order.id(), order.by().value(), order.command());
            return new Acknowledged(order.lobby().toString(), last instanceof Number seq ? seq.longValue() : -1);
        } catch (Rejected refusal) {
            return refusal.isUnavailable() ? new NotNow() : new Refused(refusal.code());
        } catch (ConcurrencyException | AggregateStreamCreationException lost) {
            return new Refused("lost-race");
        } catch (Exception unknown) {
            return new Unknown(unknown.getClass().getSimpleName());
        }
    }

    private void say(String line) {
        writing.lock();
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException parentIsGone) {
            Runtime.getRuntime().halt(1);
        } finally {
            writing.unlock();
        }
    }
}

package io.playcast.sqs;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/**
 * ElasticMQ on one loopback port: the protocol of SQS, with its queues in memory and gone with it.
 *
 * <p>It runs in a JVM of its own because it drags Scala and an actor system that the platform must not see.
 */
public final class SqsOnLoopback {
    private static final Duration STEP = Duration.ofMillis(500);

    private SqsOnLoopback() {}

    /** {@code PORT PARENT}: serves until SIGTERM, or until the process PARENT, which started it, is gone. */
    public static void main(String[] args) {
        if (args.length != 2) {
            System.err.println("usage: SqsOnLoopback PORT PARENT");
            System.exit(2);
        }
        var server = start(Integer.parseInt(args[0]));
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("sqs-stop").unstarted(server::stopAndWait));
        System.out.println("sqs ready port=" + args[0]);
        awaitEndOf(Long.parseLong(args[1]));
        System.out.println("sqs ends because its parent is gone parent=" + args[1]);
        System.exit(0);
    }

    private static SQSRestServer start(int port) {
        var server =
                SQSRestServerBuilder.withInterface("127.0.0.1").withPort(port).start();
        server.waitUntilStarted();
        return server;
    }

    /** The kernel gives a killed parent's children to another at once, even while the dead one waits to be noticed. */
    private static void awaitEndOf(long parent) {
        var wanted = Optional.of(parent);
        while (ProcessHandle.current().parent().map(ProcessHandle::pid).equals(wanted)) {
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}

package io.playcast.bench.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whose code a class is, so that a profile can say "Axon" where the top method is one of the JDK's. */
final class Owners {
    /** The first that fits; the threads' own switching before the rest of the JDK. */
    private static final Map<String, String> PREFIXES = new LinkedHashMap<>();

    static {
        PREFIXES.put("io.playcast.bench.", "load generator");
        PREFIXES.put("io.playcast.", "Playcast");
        PREFIXES.put("org.axonframework.", "Axon");
        PREFIXES.put("org.postgresql.", "pgjdbc");
        PREFIXES.put("com.fasterxml.jackson.", "Jackson");
        PREFIXES.put("io.lettuce.", "Lettuce");
        PREFIXES.put("io.netty.", "Netty");
        PREFIXES.put("software.amazon.", "AWS SDK");
        PREFIXES.put("org.eclipse.jetty.", "Jetty");
        PREFIXES.put("io.github.bucket4j.", "Bucket4j");
        PREFIXES.put("com.zaxxer.hikari.", "Hikari");
        PREFIXES.put("org.springframework.", "Spring");
        PREFIXES.put("ch.qos.logback.", "logging");
        PREFIXES.put("org.slf4j.", "logging");
        PREFIXES.put("io.micrometer.", "Micrometer");
        PREFIXES.put("io.prometheus.", "Micrometer");
        PREFIXES.put("com.github.benmanes.", "Caffeine");
        PREFIXES.put("javax.crypto.", "encryption");
        PREFIXES.put("com.sun.crypto.", "encryption");
        PREFIXES.put("sun.security.", "encryption");
        PREFIXES.put("java.security.", "encryption");
        PREFIXES.put("java.lang.VirtualThread", "virtual threads");
        PREFIXES.put("java.util.concurrent.ForkJoin", "virtual threads");
        PREFIXES.put("jdk.internal.vm.Continuation", "virtual threads");
    }

    private Owners() {}

    static Optional<String> of(String type) {
        return PREFIXES.entrySet().stream()
                .filter(entry -> type.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}

package io.playcast.bench.profile;

import io.playcast.bench.BenchProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/** Records where this JVM's processor time goes, with the JDK's own flight recorder (JEP 509: samples by CPU time). */
public final class Profile implements AutoCloseable {
    private static final String SAMPLE = "jdk.CPUTimeSample";
    private static final String EVERY = "5ms";
    private static final int DEPTH = 40;

    private final Recording recording = new Recording();

    private Profile() {
        recording.enable(SAMPLE).withStackTrace().with("throttle", EVERY);
    }

    /** What jcmd(1) is to say to another JVM after {@code JFR.start}, so that {@link #of} can read it. */
    public static String[] wanted() {
        return new String[] {
            "settings=none",
            "+" + SAMPLE + "#enabled=true",
            "+" + SAMPLE + "#throttle=" + EVERY,
            "+" + SAMPLE + "#stackTrace=true"
        };
    }

    public static Profile start() {
        var profile = new Profile();
        profile.recording.start();
        return profile;
    }

    /** Ends the recording and sums it up. */
    public OwnTime stop() {
        try {
            recording.stop();
            var file = Files.createTempFile("playcast-bench", ".jfr");
            try {
                recording.dump(file);
                return of(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new BenchProblem("The profile cannot be read: " + e.getMessage(), e);
        }
    }

    /** Of a recording with {@link #SAMPLE} in it, of whatever JVM. */
    public static OwnTime of(Path file) throws IOException {
        var methods = new HashMap<String, Integer>();
        var callers = new HashMap<String, Integer>();
        var owners = new HashMap<String, Integer>();
        try (var recorded = new RecordingFile(file)) {
            while (recorded.hasMoreEvents()) {
                var event = recorded.readEvent();
                if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
                    var frames = event.getStackTrace().getFrames();
                    var caller = caller(frames);
                    methods.merge(name(frames.getFirst().getMethod()), 1, Integer::sum);
                    callers.merge(caller.map(Profile::name).orElse("JDK"), 1, Integer::sum);
                    owners.merge(caller.flatMap(Profile::owner).orElse("JDK"), 1, Integer::sum);
                }
            }
        }
        return new OwnTime(methods, callers, owners);
    }

    /** The innermost frame that belongs to somebody; what only the JDK did is the JDK's. */
    private static Optional<RecordedMethod> caller(List<RecordedFrame> frames) {
        return frames.stream()
                .limit(DEPTH)
                .map(RecordedFrame::getMethod)
                .filter(method -> owner(method).isPresent())
                .findFirst();
    }

    private static Optional<String> owner(RecordedMethod method) {
        return Owners.of(method.getType().getName());
    }

    private static String name(RecordedMethod method) {
        var type = method.getType().getName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + method.getName();
    }

    @Override
    public void close() {
        recording.close();
    }
}

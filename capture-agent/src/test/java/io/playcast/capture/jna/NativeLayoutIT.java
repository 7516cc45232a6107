package io.playcast.capture.jna;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles a C program against the installed headers and compares every struct offset and constant our code uses. */
class NativeLayoutIT {

    @Test
    void every_offset_and_constant_is_what_the_installed_headers_say(@TempDir Path folder) throws Exception {
        Map<String, Long> said = measured(folder);
        assertThat(said).hasSizeGreaterThan(80);
        Map<String, Long> ours = new LinkedHashMap<>();
        for (String name : said.keySet()) ours.put(name, ours(name));
        assertThat(ours).isEqualTo(said);
    }

    @Test
    void every_offset_of_libav_is_compared(@TempDir Path folder) throws Exception {
        List<String> known = new ArrayList<>();
        for (Class<?> struct : AvLayout.class.getClasses()) {
            for (Field field : struct.getFields())
                known.add("AvLayout$" + struct.getSimpleName() + "." + field.getName());
        }
        assertThat(measured(folder).keySet()).containsAll(known);
        assertThat(known).hasSizeGreaterThan(20);
    }

    @Test
    void another_major_version_of_libavcodec_is_refused() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> AvCodec.requireMajor("libavcodec", 61, 59)))
                .isInstanceOf(MissingLibrary.class)
                .hasMessageContaining("61");
    }

    private static long ours(String name) throws ReflectiveOperationException {
        int dot = name.lastIndexOf('.');
        Field field = Class.forName(AvLayout.class.getPackageName() + "." + name.substring(0, dot))
                .getDeclaredField(name.substring(dot + 1));
        field.setAccessible(true);
        return ((Number) field.get(null)).longValue();
    }

    private static Map<String, Long> measured(Path folder) throws IOException, InterruptedException {
        Path program = folder.resolve("layout");
        Path source = folder.resolve("layout.c");
        try (InputStream c = Objects.requireNonNull(NativeLayoutIT.class.getResourceAsStream("/layout.c"))) {
            Files.copy(c, source);
        }
        String flags = run(List.of("pkg-config", "--cflags", "gstreamer-webrtc-1.0", "libavcodec", "x11", "xext"));
        List<String> compile = new ArrayList<>(List.of("gcc", "-w", "-o", program.toString(), source.toString()));
        compile.addAll(List.of(flags.trim().split("\\s+")));
        run(compile);
        Map<String, Long> values = new LinkedHashMap<>();
        run(List.of(program.toString())).lines().forEach(line -> {
            String[] parts = line.split(" ");
            values.put(parts[0], Long.parseLong(parts[1]));
        });
        return values;
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s: %s", command.getFirst(), output).isZero();
        return output;
    }
}

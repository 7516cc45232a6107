package io.playcast.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** By which requests are signed. They come in a file, for everybody on this machine may read a command line. */
record Credentials(String accessKey, String secretKey) {

    static Credentials in(Path file) throws IOException {
        var kept = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            kept.load(in);
        }
        return new Credentials(kept.getProperty("access-key"), kept.getProperty("secret-key"));
    }
}

package io.playcast.cli.erase;

import io.playcast.bucket.Bucket;
import io.playcast.cli.Installation;
import io.playcast.cli.Refusal;
import io.playcast.engines.ChildRecord;
import io.playcast.engines.S3;
import io.playcast.engines.S3Credentials;
import java.util.Map;
import java.util.Optional;

/** Where an installation keeps what it keeps for long: the S3 that the environment names, or the one that runs here. */
public final class ColdPlace {
    private ColdPlace() {}

    /** Empty for a platform on engines of others that was told of no S3. */
    public static Optional<Bucket> bucket(Installation installation, Map<String, String> environment) {
        var clients = new EngineClients(environment);
        if (environment.containsKey("PLAYCAST_DATABASE_URL") || environment.containsKey("PLAYCAST_S3_ENDPOINT")) {
            return clients.bucket();
        }
        var port = ChildRecord.read(installation.state(), S3.NAME)
                .filter(ChildRecord::alive)
                .map(ChildRecord::port)
                .orElseThrow(() -> Refusal.failed("s3 does not run here; ops/playcast up starts it."));
        return Optional.of(clients.bucket("http://127.0.0.1:" + port, S3Credentials.of(installation.state())));
    }

    /** The same for who cannot do without. */
    public static Bucket required(Installation installation, Map<String, String> environment) {
        return bucket(installation, environment)
                .orElseThrow(() -> Refusal.missing("PLAYCAST_DATABASE_URL names a database; for the archive"
                        + " PLAYCAST_S3_ENDPOINT has to name an S3."));
    }
}

package io.playcast.given;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.bucket.Bucket;
import io.playcast.engines.SharedEngines;
import io.playcast.remote.AwsFaults;
import io.playcast.remote.Patience;
import io.playcast.remote.Remote;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Buckets in the shared S3, each test's its own. */
public final class Buckets {
    private static final class Once {
        private static final S3Client CLIENT = client();
    }

    private Buckets() {}

    public static Bucket empty() {
        return new Bucket(
                Once.CLIENT,
                "b-" + Ids.next().toLowerCase(),
                new Remote("s3", Patience.USUAL, AwsFaults::of, new SimpleMeterRegistry()));
    }

    private static S3Client client() {
        var s3 = SharedEngines.s3();
        var ours = AwsBasicCredentials.create(
                s3.credentials().accessKey(), s3.credentials().secretKey());
        return S3Client.builder()
                .endpointOverride(URI.create(s3.uri()))
                .region(Region.EU_CENTRAL_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(ours))
                .build();
    }
}

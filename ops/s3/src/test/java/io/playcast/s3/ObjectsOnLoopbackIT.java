package io.playcast.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

class ObjectsOnLoopbackIT {
    private static final Credentials OURS = new Credentials("ours", "secret of ours");

    @TempDir
    Path directory;

    private S3OnLoopback store;
    private S3Client client;

    @BeforeEach
    void open() throws Exception {
        store = S3OnLoopback.start(0, directory, OURS);
        client = client(OURS);
        client.createBucket(bucket -> bucket.bucket("kept"));
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void an_object_is_there_after_a_restart() throws Exception {
        put("day=2026-01-31/a.parquet", "first");
        client.close();
        store.close();

        store = S3OnLoopback.start(0, directory, OURS);
        client = client(OURS);

        assertThat(client.getObjectAsBytes(get -> get.bucket("kept").key("day=2026-01-31/a.parquet"))
                        .asUtf8String())
                .isEqualTo("first");
    }

    @Test
    void of_two_that_write_the_same_key_only_if_it_is_new_the_second_is_refused() {
        put("manifests/1.json", "first");

        assertThatThrownBy(() -> put("manifests/1.json", "second"))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refused -> assertThat(refused.statusCode()).isEqualTo(412));
    }

    @Test
    void a_request_signed_with_another_secret_is_refused() {
        try (var stranger = client(new Credentials("ours", "guessed"))) {
            assertThatThrownBy(() -> stranger.listBuckets())
                    .isInstanceOfSatisfying(
                            S3Exception.class,
                            refused -> assertThat(refused.statusCode()).isEqualTo(403));
        }
    }

    @Test
    void nobody_else_on_this_machine_gets_to_the_files() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void no_other_interface_of_this_machine_reaches_it() throws Exception {
        var others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        assertThat(reaches(InetAddress.getLoopbackAddress())).isTrue();
        assertThat(others).noneMatch(this::reaches);
    }

    private void put(String key, String text) {
        client.putObject(
                put -> put.bucket("kept").key(key).ifNoneMatch("*"),
                RequestBody.fromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    private boolean reaches(InetAddress address) {
        try (var _ = new Socket(address, store.port())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private S3Client client(Credentials credentials) {
        return S3Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + store.port()))
                .region(Region.EU_WEST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(credentials.accessKey(), credentials.secretKey())))
                .build();
    }
}

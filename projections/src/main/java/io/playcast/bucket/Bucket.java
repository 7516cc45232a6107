package io.playcast.bucket;

import io.playcast.remote.AwsFaults;
import io.playcast.remote.Remote;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** One bucket, made when it is first used. Each call is tried again for a while, and not at all while S3 is known to be away. Any thread. */
public final class Bucket {
    private static final int TAKEN = 412;
    private static final int AT_ONCE = 409;
    private static final String ANY = "*";

    private final S3Client client;
    private final String name;
    private final Remote remote;
    private final AtomicBoolean there = new AtomicBoolean();

    /** @param remote the way to the store, by {@link AwsFaults} */
    public Bucket(S3Client client, String name, Remote remote) {
        this.client = client;
        this.name = name;
        this.remote = remote;
    }

    /** All keys that begin so, in their order. */
    public List<String> keys(String prefix) {
        return objects(prefix).stream().map(S3Object::key).toList();
    }

    /** All objects whose keys begin so, in the order of their keys. */
    public List<S3Object> objects(String prefix) {
        return call(
                () -> client.listObjectsV2Paginator(list -> list.bucket(name).prefix(prefix)).contents().stream()
                        .toList());
    }

    public byte[] bytes(String key) {
        return call(
                () -> client.getObjectAsBytes(get -> get.bucket(name).key(key)).asByteArrayUnsafe());
    }

    /** To be read once and closed; what breaks on the way is the reader's to deal with. */
    public InputStream stream(String key) {
        return call(() -> client.getObject(get -> get.bucket(name).key(key)));
    }

    /** Written aside and moved into place, so the file is there whole or not at all. */
    public void download(String key, Path file) {
        call(() -> {
            try {
                Files.createDirectories(file.getParent());
                var draft = Files.createTempFile(file.getParent(), "draft", ".part");
                try (var in = client.getObject(get -> get.bucket(name).key(key))) {
                    Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
                    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Files.deleteIfExists(draft);
                }
                return file;
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
    }

    public void put(String key, byte[] bytes) {
        call(() -> client.putObject(put -> put.bucket(name).key(key), RequestBody.fromBytes(bytes)));
    }

    public void put(String key, Path file) {
        call(() -> client.putObject(put -> put.bucket(name).key(key), RequestBody.fromFile(file)));
    }

    /** Whether it was written; false when an object of that key is there already, or being written by somebody else. */
    public boolean putNew(String key, byte[] bytes) {
        return call(() -> {
            try {
                client.putObject(put -> put.bucket(name).key(key).ifNoneMatch(ANY), RequestBody.fromBytes(bytes));
                return true;
            } catch (S3Exception refused) {
                if (refused.statusCode() == TAKEN || refused.statusCode() == AT_ONCE) {
                    return false;
                }
                throw refused;
            }
        });
    }

    public void delete(String key) {
        call(() -> client.deleteObject(delete -> delete.bucket(name).key(key)));
    }

    private <T> T call(Supplier<T> request) {
        return remote.call(() -> {
            if (!there.get()) {
                create();
                there.set(true);
            }
            return request.get();
        });
    }

    private void create() {
        try {
            client.headBucket(head -> head.bucket(name));
        } catch (NoSuchBucketException _) {
            try {
                client.createBucket(create -> create.bucket(name));
            } catch (BucketAlreadyOwnedByYouException _) {
                // another node was first
            }
        }
    }
}

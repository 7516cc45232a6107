package io.playcast.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class TablesOnLoopbackIT {

    @TempDir
    Path directory;

    private int port;
    private DynamoDbOnLoopback database;
    private DynamoDbClient client;

    @BeforeEach
    void open() throws Exception {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        database = DynamoDbOnLoopback.start(port, directory);
        client = client();
        client.createTable(table -> table.tableName("sessions")
                .keySchema(KeySchemaElement.builder()
                        .attributeName("id")
                        .keyType(KeyType.HASH)
                        .build())
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .billingMode(BillingMode.PAY_PER_REQUEST));
    }

    @AfterEach
    void close() {
        client.close();
        database.close();
    }

    @Test
    void a_conditional_put_that_loses_is_refused() {
        put("first");

        assertThatThrownBy(() -> put("first")).isInstanceOf(ConditionalCheckFailedException.class);
    }

    @Test
    void items_are_there_after_a_restart() throws Exception {
        put("kept");
        database.close();
        database = DynamoDbOnLoopback.start(port, directory);

        assertThat(client.scan(scan -> scan.tableName("sessions")).items())
                .containsExactly(Map.of("id", AttributeValue.fromS("kept")));
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

    @Test
    void telemetry_cannot_run_because_its_client_is_not_there() {
        assertThatThrownBy(() -> Class.forName("software.amazon.awssdk.services.pinpoint.PinpointClient"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    private void put(String id) {
        client.putItem(put -> put.tableName("sessions")
                .item(Map.of("id", AttributeValue.fromS(id)))
                .conditionExpression("attribute_not_exists(id)"));
    }

    private boolean reaches(InetAddress address) {
        try (var _ = new Socket(address, port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private DynamoDbClient client() {
        return DynamoDbClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }
}

package io.playcast.letter;

import io.playcast.log.LogMessages;
import io.playcast.view.ViewTokens;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/** Opens Axon's queue of a read model on the table of the schema {@code views}, in whatever transaction of Spring's there is. */
final class LetterQueues {
    /** A retry that died is tried by another after so long. */
    private static final Duration CLAIM = Duration.ofSeconds(30);

    private static final DeadLetterSchema TABLE = DeadLetterSchema.builder()
            .deadLetterTable("views.dead_letter")
            .deadLetterIdentifierColumn("dead_letter_id")
            .processingGroupColumn("processing_group")
            .sequenceIdentifierColumn("sequence_identifier")
            .sequenceIndexColumn("sequence_index")
            .messageTypeColumn("message_type")
            .eventIdentifierColumn("event_id")
            .timestampColumn("time")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .aggregateTypeColumn("domain")
            .aggregateIdentifierColumn("stream")
            .sequenceNumberColumn("seq")
            .tokenTypeColumn("token_type")
            .tokenColumn("token")
            .enqueuedAtColumn("enqueued_at")
            .lastTouchedColumn("last_touched")
            .processingStartedColumn("processing_started")
            .causeTypeColumn("cause_type")
            .causeMessageColumn("cause_message")
            .diagnosticsColumn("diagnostics")
            .build();

    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final LetterSettings settings;

    LetterQueues(DataSource source, ViewTokens tokens, LetterSettings settings) {
        this.connections = new SpringDataSourceConnectionProvider(source);
        this.transactions = tokens.transactions();
        this.settings = settings;
    }

    SequencedDeadLetterQueue<EventMessage<?>> of(String group) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(TABLE)
                .genericSerializer(LogMessages.serializer())
                .eventSerializer(LogMessages.serializer())
                .maxSequences(settings.maxStreams())
                .maxSequenceSize(settings.maxWaiting())
                .claimDuration(CLAIM)
                .build();
    }
}

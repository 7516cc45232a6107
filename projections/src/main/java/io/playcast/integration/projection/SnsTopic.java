package io.playcast.integration.projection;

import io.playcast.integration.outgoing.Outgoing;
import io.playcast.remote.Remote;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;

/** A FIFO topic of Amazon's SNS, which has to be there: who may read it is decided where it is made. For any thread. */
public final class SnsTopic implements Topic {
    private static final Logger LOG = LoggerFactory.getLogger(SnsTopic.class);

    private final SnsClient sns;
    private final String arn;
    private final Remote remote;

    public SnsTopic(SnsClient sns, String arn, Remote remote) {
        this.sns = sns;
        this.arn = arn;
        this.remote = remote;
    }

    @Override
    public String name() {
        return FannedOutLocally.NAME;
    }

    @Override
    public Set<String> publish(List<Outgoing> batch) {
        var entries = batch.stream().map(SnsTopic::entry).toList();
        var answer = remote.call(
                () -> sns.publishBatch(request -> request.topicArn(arn).publishBatchRequestEntries(entries)));
        answer.failed().forEach(one -> LOG.debug("the topic refused {}: {}", one.id(), one.code()));
        return answer.failed().stream().map(BatchResultErrorEntry::id).collect(Collectors.toSet());
    }

    private static PublishBatchRequestEntry entry(Outgoing message) {
        return PublishBatchRequestEntry.builder()
                .id(message.message().id())
                .message(message.json())
                .messageGroupId(message.stream())
                .messageDeduplicationId(message.deduplication())
                .messageAttributes(Map.of(
                        "type",
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue(message.message().type())
                                .build()))
                .build();
    }
}

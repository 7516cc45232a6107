package io.playcast.integration.projection;

import io.playcast.integration.outgoing.Outgoing;
import io.playcast.remote.Remote;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** A FIFO queue of SQS, and one beside it for what its readers failed at five times; both are made when they are not there. For any thread. */
public final class SqsQueue implements Topic {
    private static final Logger LOG = LoggerFactory.getLogger(SqsQueue.class);
    private static final String FIFO = ".fifo";
    private static final String TRIES = "5";
    private static final String FOURTEEN_DAYS = "1209600";

    private final SqsClient sqs;
    private final String name;
    private final Remote remote;
    private volatile @Nullable Found found;

    /** @param queue without its suffix @param remote the way to SQS, one for all queues */
    public SqsQueue(SqsClient sqs, String queue, Remote remote) {
        this.sqs = sqs;
        this.name = queue;
        this.remote = remote;
    }

    /** @param arn as a redrive names a queue */
    private record Address(String url, String arn) {}

    private record Found(Address queue, Address dead) {}

    /** How many messages wait, about: for their readers, with them, and behind five failures. */
    public record Depth(long waiting, long inFlight, long dead) {}

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public Set<String> publish(List<Outgoing> batch) {
        var entries = batch.stream().map(SqsQueue::entry).toList();
        try {
            var answer = remote.call(() -> sqs.sendMessageBatch(
                    request -> request.queueUrl(found().queue().url()).entries(entries)));
            answer.failed().forEach(one -> LOG.debug("the queue refused {}: {}", one.id(), one.code()));
            return answer.failed().stream().map(BatchResultErrorEntry::id).collect(Collectors.toSet());
        } catch (QueueDoesNotExistException gone) {
            // Somebody deleted it, or a queue in memory was started anew: the next call makes it.
            found = null;
            throw gone;
        }
    }

    public Depth depth() {
        return remote.call(() -> {
            var here = found();
            var queue = attributes(here.queue());
            return new Depth(
                    number(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
                    number(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE),
                    number(attributes(here.dead()), QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
        });
    }

    /** Moves what its readers failed at back behind what waits, about {@code most} of it; returns how many that were.
     *
     * <p>Not by SQS' own task: a queue that still knows the deduplication id of a message would swallow it. Each is sent under another
     * one, the same at every try, before it is deleted: one that is sent and not deleted is known again.
     */
    public long redrive(int most) {
        long moved = 0;
        int last;
        do {
            last = remote.call(this::moveSome);
            moved += last;
        } while (last > 0 && moved < most);
        return moved;
    }

    private int moveSome() {
        var here = found();
        var dead = sqs.receiveMessage(request -> request.queueUrl(here.dead().url())
                        .maxNumberOfMessages(MOST)
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(
                                MessageSystemAttributeName.MESSAGE_GROUP_ID,
                                MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID))
                .messages();
        dead.forEach(message -> move(message, here));
        return dead.size();
    }

    private void move(Message dead, Found here) {
        var known = dead.attributes();
        sqs.sendMessage(request -> request.queueUrl(here.queue().url())
                .messageBody(dead.body())
                .messageAttributes(dead.messageAttributes())
                .messageGroupId(known.get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .messageDeduplicationId(
                        known.get(MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID) + "-dead-" + dead.messageId()));
        sqs.deleteMessage(request -> request.queueUrl(here.dead().url()).receiptHandle(dead.receiptHandle()));
    }

    private static SendMessageBatchRequestEntry entry(Outgoing message) {
        return SendMessageBatchRequestEntry.builder()
                .id(message.message().id())
                .messageBody(message.json())
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

    private Found found() {
        var known = found;
        if (known == null) {
            var dead = findOrMake(name + "-dead" + FIFO, Map.of());
            var policy = "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%s\"}".formatted(dead.arn(), TRIES);
            known = new Found(findOrMake(name + FIFO, Map.of(QueueAttributeName.REDRIVE_POLICY, policy)), dead);
            found = known;
        }
        return known;
    }

    private Address findOrMake(String queue, Map<QueueAttributeName, String> more) {
        var url = urlOf(queue, more);
        var arn = sqs.getQueueAttributes(request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        return new Address(url, arn);
    }

    private String urlOf(String queue, Map<QueueAttributeName, String> more) {
        try {
            return sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
        } catch (QueueDoesNotExistException _) {
            var attributes = new java.util.HashMap<>(more);
            attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
            attributes.put(QueueAttributeName.MESSAGE_RETENTION_PERIOD, FOURTEEN_DAYS);
            LOG.info("the queue {} is made", queue);
            return sqs.createQueue(request -> request.queueName(queue).attributes(attributes))
                    .queueUrl();
        }
    }

    private Map<QueueAttributeName, String> attributes(Address queue) {
        return sqs.getQueueAttributes(request -> request.queueUrl(queue.url()).attributeNames(QueueAttributeName.ALL))
                .attributes();
    }

    private static long number(Map<QueueAttributeName, String> attributes, QueueAttributeName name) {
        return Long.parseLong(attributes.getOrDefault(name, "0"));
    }
}

package io.playcast.view;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.playcast.Metadata;
import io.playcast.log.StoredJson;
import io.playcast.stored.EventNames;
import java.time.Clock;
import org.axonframework.eventhandling.DomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes events into a read model and tells about it: a log line with the correlation id, and the lag as a gauge. */
public final class Progress<V, E> {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private final ReadModel<V, E> model;
    private final Lag lag;

    public Progress(ReadModel<V, E> model, Clock clock, MeterRegistry meters) {
        this.model = model;
        this.lag = new Lag("playcast.projection.lag", Tags.of("projection", model.name()), clock, meters);
    }

    public void apply(E event, DomainEventMessage<?> message) {
        lag.begin(message.getTimestamp());
        model.apply(event, message);
        lag.done();
        var corr = String.valueOf(message.getMetaData().get(Metadata.CORRELATION));
        LOG.info(
                "projection={} type={} stream={} seq={} corr={}",
                model.name(),
                EventNames.of(event.getClass()),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                StoredJson.shown(corr));
    }
}

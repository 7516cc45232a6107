package io.playcast.edge;

import io.playcast.edge.input.InputMessages;
import io.playcast.edge.quality.QualityMessages;
import io.playcast.edge.signal.SignalMessages;
import org.springframework.stereotype.Component;

/** What the two ends of a peer connection say, to each other or of themselves: none of it waits for a store. */
@Component
record BetweenEnds(SignalMessages signals, QualityMessages quality, InputMessages inputs) {}

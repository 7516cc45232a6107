package io.playcast.capture.send;

/** What a viewer's connection has to say. Called on the agent's own threads; must not block. */
public interface PeerEvents {

    /** Send this to the viewer; its answer goes to {@link Peer#answer}. */
    void onOffer(String sdp);

    /** Send this to the viewer, any number of times. */
    void onLocalCandidate(int mline, String candidate);

    void onState(PeerState state);

    /** A message came on the data channel "input". */
    void onInput(String json);
}

package io.playcast.wire;

/** Every message a client may send over the socket, and so the whole attack surface. Who acts is never in it. */
public sealed interface ClientMessage
        permits ConnectionMessage,
                TokenMessage,
                PresenceMessage,
                LobbyMessage,
                SessionMessage,
                SignalMessage,
                QualityMessage,
                InputMessage {}

package io.playcast.session;

/** Why a viewer no longer watches. */
public enum DetachReason {
    LEFT,
    REPLACED,
    CLOSED,
    NOT_A_MEMBER
}

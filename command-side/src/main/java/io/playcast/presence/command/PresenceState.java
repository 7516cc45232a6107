package io.playcast.presence.command;

/** What somebody's presence remembers in order to decide. */
sealed interface PresenceState {
    /** Never seen. */
    record Absent() implements PresenceState {}

    record Online() implements PresenceState {}

    record Offline() implements PresenceState {}
}

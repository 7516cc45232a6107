package io.playcast.account;

/** Whether an account can be used. */
public enum AccountStatus {
    ACTIVE,
    SUSPENDED,
    /** It was a guest's, and its time is over. */
    EXPIRED,
    ERASED
}

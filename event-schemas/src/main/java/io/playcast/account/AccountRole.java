package io.playcast.account;

/** What an account may do anywhere. */
public enum AccountRole {
    GUEST,
    PLAYER,
    ANALYST,
    ADMIN
}

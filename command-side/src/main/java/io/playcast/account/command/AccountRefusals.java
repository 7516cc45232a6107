package io.playcast.account.command;

import io.playcast.Rejected;

/** Every way an account says no: code for the client, sentence for the person. */
final class AccountRefusals {
    private AccountRefusals() {}

    static Rejected unknown() {
        return new Rejected("account.unknown", "There is no such account");
    }

    static Rejected exists() {
        return new Rejected("account.exists", "This person has an account already");
    }

    static Rejected erased() {
        return new Rejected("account.erased", "This person was erased");
    }

    static Rejected expired() {
        return new Rejected("account.expired", "This guest's time is over");
    }

    static Rejected suspended() {
        return new Rejected("account.suspended", "This account is suspended");
    }

    static Rejected guest() {
        return new Rejected("account.guest", "A guest cannot do or be given this");
    }

    static Rejected notGuest() {
        return new Rejected("account.not-guest", "This is not the account of a guest");
    }

    static Rejected notDue() {
        return new Rejected("account.not-due", "This guest's time is not over yet");
    }

    static Rejected notPerson() {
        return new Rejected("account.not-a-person", "Nobody is behind this id, so nobody can be erased");
    }
}

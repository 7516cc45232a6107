package io.playcast.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the account of one user; its stream is `account:ULID`, apart from every other stream of that person. */
public record AccountId(@JsonValue UserId user) implements StreamId {
    @JsonCreator
    public AccountId {}

    @Override
    public String value() {
        return user.value();
    }

    @Override
    public String toString() {
        return "account:" + user.value();
    }
}

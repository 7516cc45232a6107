package io.playcast.stored;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.audit.AuditEntry;
import io.playcast.audit.Audited;
import io.playcast.audit.Chain;
import io.playcast.id.UserId;
import io.playcast.lobby.LeaveReason;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.MemberMuted;
import io.playcast.lobby.LobbyEvent.PadAssigned;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Given every kind of event there is, done by a host. */
class WhatIsAuditedTest {
    private static final String HOST = "01JDA0000000000000000000AN";

    @ParameterizedTest
    @MethodSource("samples")
    void what_need_not_be_read_is_none_and_what_is_one_has_one_canonical_form(Map.Entry<String, Object> sample)
            throws Exception {
        if (!Audited.is(sample.getValue(), HOST)) {
            return;
        }
        assertThat(Audited.maybe(sample.getKey())).isTrue();
        var data = Json.stored().readTree(Json.stored().writeValueAsString(sample.getValue()));
        var entry =
                new AuditEntry(1, Chain.GENESIS, Instant.EPOCH, HOST, null, sample.getKey(), "lobby:1", "e", "c", data);
        assertThat(Json.stored().readTree(entry.canonical()).path("data")).isEqualTo(data);
    }

    @Test
    void what_somebody_does_for_themselves_or_an_automation_does_is_none() {
        var host = new UserId(HOST);
        var pad = (PadAssigned) EventSamples.byName().get("lobby.PadAssigned");
        var muted = (MemberMuted) EventSamples.byName().get("lobby.MemberMuted");

        assertThat(Audited.is(pad, HOST)).isTrue();
        assertThat(Audited.is(pad, pad.user().value())).isFalse();
        assertThat(Audited.is(muted, "WhenSomethingHappens")).isFalse();
        assertThat(Audited.is(muted, UserId.PLATFORM.value())).isFalse();
        assertThat(Audited.is(new MemberLeft(pad.lobby(), host, LeaveReason.LEFT), HOST))
                .isFalse();
        assertThat(Audited.is(new MemberLeft(pad.lobby(), pad.user(), LeaveReason.KICKED), HOST))
                .isTrue();
    }

    private static Iterable<Map.Entry<String, Object>> samples() {
        return EventSamples.byName().entrySet();
    }
}

package io.playcast.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageNamesTest {
    @Test
    void a_message_is_named_by_its_domain_and_its_record() {
        assertThat(MessageNames.of(LobbyMessage.AssignPad.class)).isEqualTo("lobby.assign-pad");
        assertThat(MessageNames.of(ConnectionMessage.Hello.class)).isEqualTo("hello");
    }

    @Test
    void every_name_leads_back_to_its_record() {
        MessageNames.all()
                .forEach((name, type) -> assertThat(MessageNames.of(type)).isEqualTo(name));
    }

    @Test
    void every_message_of_every_domain_has_a_name() {
        assertThat(MessageNames.all())
                .containsKeys("ping", "lobby.join", "session.attach", "signal.offer", "quality.report");
    }

    @Test
    void helper_records_are_no_messages() {
        assertThat(MessageNames.all()).doesNotContainKeys("device", "resume");
    }
}

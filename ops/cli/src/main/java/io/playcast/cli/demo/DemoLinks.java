package io.playcast.cli.demo;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** What a demo's visitors and scripts need to know. @param host link that makes its reader the host; keep it to yourself */
@JsonPropertyOrder({"invite", "code", "host", "lobby", "session", "user", "device", "display"})
public record DemoLinks(
        String invite,
        String code,
        String host,
        String lobby,
        String session,
        String user,
        String device,
        String display) {}

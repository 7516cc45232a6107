package io.playcast.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** Where the platform is reached with a browser or a program. */
@JsonPropertyOrder({"player", "console", "api", "openapi"})
record Links(String player, String console, String api, String openapi) {

    static Links of(int port) {
        var base = "https://localhost:" + port;
        return new Links(base + "/", base + "/console/", base + "/api/v1/", base + "/api/v1/openapi");
    }

    void show(Terminal terminal) {
        terminal.say("  player   " + terminal.bold(player));
        terminal.say("  console  " + terminal.bold(console));
        terminal.say("  API      " + terminal.bold(api) + terminal.dim("   OpenAPI: " + openapi));
    }
}

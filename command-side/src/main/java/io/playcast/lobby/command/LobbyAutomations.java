package io.playcast.lobby.command;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Brings in what an operator may set for the automations of lobbies. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LobbyProperties.class, ClaimProperties.class})
class LobbyAutomations {}

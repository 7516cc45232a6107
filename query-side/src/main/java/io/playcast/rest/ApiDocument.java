package io.playcast.rest;

import io.playcast.stored.Json;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The OpenAPI document of the REST surface, made from the handlers themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final String BEARER = "bearer";
    private static final String ABOUT = """
            Reads of lobbies, presence, sessions and the event log. Every failure is an application/problem+json document \
            (RFC 9457) whose `code` is the same as on the socket. Lists are paged: give `next` as `after`.""";

    @Bean
    OpenAPI playcastApi() {
        return new OpenAPI()
                .info(new Info().title("Playcast").version("1").description(ABOUT))
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BEARER)
                                        .bearerFormat("JWT")));
    }

    /** Names and nulls as our JSON has them. */
    @Bean
    ModelResolver storedJsonModels() {
        return new ModelResolver(Json.stored());
    }

    @Bean
    OpenApiCustomizer problemsAndEnums() {
        return new ApiDocumentDetails();
    }

    /** The document under the name people look for. */
    @Hidden
    @Controller
    static class AsJson {
        @GetMapping("/api/v1/openapi.json")
        String json() {
            return "forward:/api/v1/openapi";
        }
    }
}

package io.playcast.openapi;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.playcast.stored.Json;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The OpenAPI document of the REST surface, made from the handlers themselves.
 *
 * <p>Public, for the one that is kept is made from it where no engine runs. One document for edge and query side: callers see
 * one address. A process serves the part that it answers itself.
 */
@Configuration(proxyBeanMethods = false)
public class ApiDocument {
    static final String BEARER = "bearer";
    private static final String ABOUT = """
            Reads of lobbies, presence, sessions and the event log, and what admins do to accounts. Every failure is an \
            application/problem+json document (RFC 9457) whose `code` is the same as on the socket. Lists are paged: give `next` \
            as `after`. Whoever wants to read what they wrote gives its position as `min-position`.""";

    static {
        // Put there by the filter that lets callers in; no caller sends one.
        SpringDocUtils.getConfig().addAnnotationsToIgnore(RequestAttribute.class);
    }

    @Bean
    OpenAPI playcastApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Playcast")
                        .version("1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BEARER)
                                        .bearerFormat("JWT")
                                        .description("An access token of an account, or of a guest for one lobby")));
    }

    /** Names and nulls as our JSON has them. */
    @Bean
    ModelResolver storedJsonModels() {
        return new ModelResolver(Json.stored());
    }

    /** What is stored JSON already is put in as it is, and is no string for whoever reads it. */
    @Bean
    PropertyCustomizer storedJson() {
        return (property, type) -> type.getCtxAnnotations() != null
                        && Arrays.stream(type.getCtxAnnotations()).anyMatch(JsonRawValue.class::isInstance)
                ? new ObjectSchema()
                : property;
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

package io.playcast.docs.generate;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.access.Route;
import io.playcast.openapi.ApiDocument;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.MultipleOpenApiSupportConfiguration;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

/** Makes docs/openapi.yaml from the handlers of edge and query side. They are looked at and never called, so none of what they need is there. */
public final class OpenApi {
    private static final SpringObjenesis UNBUILT = new SpringObjenesis();
    private static final JsonNode DOCUMENT = made();

    private OpenApi() {}

    public static String text() {
        return Yaml.text(DOCUMENT);
    }

    public static JsonNode document() {
        return DOCUMENT;
    }

    private static JsonNode made() {
        var found = new AtomicReference<JsonNode>();
        new WebApplicationContextRunner()
                .withPropertyValues(properties())
                .withInitializer(context -> handlers((GenericApplicationContext) context))
                .withUserConfiguration(ApiDocument.class)
                .withConfiguration(AutoConfigurations.of(
                        WebMvcAutoConfiguration.class,
                        SpringDocConfiguration.class,
                        SpringDocConfigProperties.class,
                        SpringDocWebMvcConfiguration.class,
                        MultipleOpenApiSupportConfiguration.class))
                .run(context -> found.set(read(context)));
        return found.get();
    }

    private static JsonNode read(WebApplicationContext context) throws Exception {
        var answer = MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get(Route.API + "/openapi"))
                .andReturn()
                .getResponse();
        return Json.stored().readTree(answer.getContentAsByteArray());
    }

    private static String[] properties() {
        try {
            var found = PropertiesLoaderUtils.loadProperties(
                    new ClassPathResource("io/playcast/query/api-document.properties"));
            return found.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .toArray(String[]::new);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void handlers(GenericApplicationContext context) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isConcrete();
            }
        };
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class, false));
        scanner.findCandidateComponents("io.playcast").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .forEach(type -> register(context, type));
    }

    /** As it is: a definition of it would bring along what is declared inside of it. */
    private static void register(GenericApplicationContext context, Class<?> type) {
        context.getBeanFactory().registerSingleton(type.getName(), UNBUILT.newInstance(type));
    }
}

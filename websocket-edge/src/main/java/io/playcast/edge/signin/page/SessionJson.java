package io.playcast.edge.signin.page;

import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.security.jackson.SecurityJacksonModules;
import tools.jackson.databind.json.JsonMapper;

/** Sessions as JSON of types that Spring Security names one by one: what stands in a table is never made into objects of any other class. */
final class SessionJson {
    private static final JsonMapper JSON = mapper();

    private SessionJson() {}

    static ConversionService conversion() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, JSON::writeValueAsBytes);
        conversion.addConverter(byte[].class, Object.class, stored -> JSON.readValue(stored, Object.class));
        return conversion;
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModules(SecurityJacksonModules.getModules(SessionJson.class.getClassLoader()))
                .build();
    }
}

package io.playcast.docs;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a record holds, down to the last component, by its path; ids are not looked into. */
final class HeldTypes {
    private HeldTypes() {}

    static Map<String, Class<?>> of(Class<?> record) {
        var held = new LinkedHashMap<String, Class<?>>();
        look(record.getSimpleName(), record, held);
        return held;
    }

    private static void look(String path, Class<?> record, Map<String, Class<?>> held) {
        for (var component : record.getRecordComponents()) {
            note(path + "." + component.getName(), component.getGenericType(), held);
        }
    }

    private static void note(String path, Type type, Map<String, Class<?>> held) {
        switch (type) {
            case Class<?> plain -> {
                held.put(path, plain);
                if (plain.isRecord() && !plain.getPackageName().equals("io.playcast.id")) {
                    look(path, plain, held);
                }
            }
            case ParameterizedType generic -> {
                for (var argument : generic.getActualTypeArguments()) {
                    note(path + "[" + argument.getTypeName() + "]", argument, held);
                }
            }
            // A wildcard or a type variable could be anything.
            default -> held.put(path, Object.class);
        }
    }
}

package io.playcast.store;

import java.util.function.IntFunction;

/** Column types of the store's tables. The driver sends an array in binary form only when it is an array of the right class. */
enum SqlType {
    TEXT("text", String[]::new),
    INT4("int4", Integer[]::new),
    INT8("int8", Long[]::new),
    BYTEA("bytea", byte[][]::new);

    private final String name;
    private final IntFunction<Object[]> array;

    SqlType(String name, IntFunction<Object[]> array) {
        this.name = name;
        this.array = array;
    }

    /** As the server calls it. */
    String sql() {
        return name;
    }

    Object[] array(int size) {
        return array.apply(size);
    }
}

package io.playcast.view;

import java.util.List;

/** The names of all read models that follow the log by a processor of their own. */
public record ReadModelNames(List<String> all) {
    public ReadModelNames {
        all = List.copyOf(all);
    }
}

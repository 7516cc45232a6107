package io.playcast.view;

import java.util.List;

/** A page of a list as it was in one moment. @param next where the next page begins, empty when there is none */
public record Listed(List<String> ids, List<StoredRow> rows, String next) {}

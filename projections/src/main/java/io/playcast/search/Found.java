package io.playcast.search;

import io.playcast.id.CardRef;

/** Somebody or something whose name has all the words. @param id of the user or game @param card with the name, to be read as it is now */
public record Found(Kind kind, String id, CardRef card) {}

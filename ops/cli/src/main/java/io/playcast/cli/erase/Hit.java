package io.playcast.cli.erase;

/** A place that holds a text which should be nowhere; never the text itself. */
record Hit(String place, long count) {}

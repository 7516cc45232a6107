/** The demo: a real game on a display of its own, sent to whoever opens the invite link. */
package io.playcast.cli.demo;

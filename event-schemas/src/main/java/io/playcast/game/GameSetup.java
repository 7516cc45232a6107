package io.playcast.game;

/** How a game is played on one screen.
 *
 * @param playersMin fewest players it makes sense with, 1 or more
 * @param playersMax most players it can tell apart, 16 at most
 * @param pads how many pads it can tell apart, 0 to 4; several members may share one
 */
public record GameSetup(int playersMin, int playersMax, Controls controls, int pads) {}

package io.playcast.lobby;

/** Which of a member's devices may reach the game; judged by the device used, not by what the agent makes of it. */
public record InputAccess(boolean gamepad, boolean keyboard, boolean mouse, boolean touch, boolean chat) {
    public static final InputAccess NONE = new InputAccess(false, false, false, false, false);
    /** What a newcomer gets unless the host says otherwise. */
    public static final InputAccess GUEST = new InputAccess(true, false, false, true, true);

    /** Keyboard and mouse reach the whole desktop of the host, so only the agent's owner may grant them. */
    public boolean reachesDesktop() {
        return keyboard || mouse;
    }
}

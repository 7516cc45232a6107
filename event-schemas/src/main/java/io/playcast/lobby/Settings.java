package io.playcast.lobby;

/** What host and co-hosts chose for the whole lobby.
 *
 * @param freePads whether a player may take a free pad without asking
 */
public record Settings(boolean freePads, GuestDefaults guestDefaults) {
    public static final Settings DEFAULT = new Settings(true, new GuestDefaults(InputAccess.GUEST, true));

    /** What a newcomer gets on joining. @param autoPad whether the first free pad is assigned */
    public record GuestDefaults(InputAccess access, boolean autoPad) {}
}

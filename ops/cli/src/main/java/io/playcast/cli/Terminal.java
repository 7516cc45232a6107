package io.playcast.cli;

import java.io.PrintStream;
import java.util.Optional;

/** Writes for a person when one is watching (colours, a spinner) and plain lines when a pipe is. */
public final class Terminal {

    private static final String SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean live;
    private int turn;

    Terminal(PrintStream out, PrintStream err, boolean live) {
        this.out = out;
        this.err = err;
        this.live = live;
    }

    /** The start script says whether standard output is a terminal; without it, the JVM's own guess counts. */
    public static Terminal ofProcess() {
        var told = Optional.ofNullable(System.getProperty("playcast.tty")).map(Boolean::parseBoolean);
        var live = told.orElseGet(
                () -> System.console() != null && System.console().isTerminal());
        return new Terminal(System.out, System.err, live && System.getenv("NO_COLOR") == null);
    }

    public boolean live() {
        return live;
    }

    public void say(String line) {
        clear();
        out.println(line);
    }

    /** Something that is done and stays on the screen. */
    public void step(String done) {
        say(green("✓", "-") + " " + done);
    }

    /** Something that goes on; nothing in a pipe. Call it a few times a second. */
    public void busy(String doing) {
        if (live) {
            turn = (turn + 1) % SPINNER.length();
            out.print(CLEAR_LINE + "\u001b[36m" + SPINNER.charAt(turn) + "\u001b[0m " + doing);
            out.flush();
        }
    }

    public void complain(String sentence) {
        clear();
        err.println((live ? "\u001b[31m✗\u001b[0m " : "playcast: ") + sentence);
    }

    String green(String text, String plain) {
        return live ? "\u001b[32m" + text + "\u001b[0m" : plain;
    }

    String bold(String text) {
        return live ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    String dim(String text) {
        return live ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    private void clear() {
        if (live) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }
}

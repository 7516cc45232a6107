package io.playcast.journey;

import java.time.Duration;

/** Somebody with a browser who opened the invite link. */
final class Friend implements AutoCloseable {
    private static final Duration PICTURE = Duration.ofSeconds(30);

    final Browser browser;

    private Friend(Browser browser) {
        this.browser = browser;
    }

    static Friend joins(String invite, String name) {
        return joins(Browser.open(1280, 900), invite, name);
    }

    /** A pad that a script moves through the Gamepad API's own object; everything behind that object is real. */
    static Friend joinsWithScriptedGamepad(String invite, String name) {
        var browser = Browser.open(1280, 900);
        browser.beforeEachPage("""
                const buttons = Array.from({length: 17}, () => ({pressed: false, touched: false, value: 0}));
                const pad = {id: 'Scripted Gamepad', index: 0, connected: true, mapping: 'standard', timestamp: 0,
                             axes: [0, 0, 0, 0], buttons};
                navigator.getGamepads = () => [pad];
                window.scriptedPad = (button, pressed) => {
                  buttons[button] = {pressed, touched: pressed, value: pressed ? 1 : 0};
                  pad.timestamp = performance.now();
                };
                """);
        return joins(browser, invite, name);
    }

    private static Friend joins(Browser browser, String invite, String name) {
        // Keeps what the page says to the game, so that a test can say it again behind the page's back.
        browser.beforeEachPage("""
                const send = RTCDataChannel.prototype.send;
                window.said = [];
                RTCDataChannel.prototype.send = function (text) {
                  window.said.push(text);
                  window.sayAgain = (again) => send.call(this, again);
                  return send.call(this, text);
                };
                """);
        browser.visit(invite);
        browser.await("nickname").sendKeys(name);
        browser.await("join").click();
        browser.await("lobby");
        return new Friend(browser);
    }

    Friend seesThePicture() {
        Eventually.within(PICTURE, () -> {
            if (browser.framesDecoded() < 10) {
                throw new AssertionError("frames decoded: " + browser.framesDecoded());
            }
        });
        return this;
    }

    void press(CharSequence key) {
        browser.find("stage").click();
        browser.press(key);
    }

    /** Says once more, raw, what this page said to the game last for a key's press and release. */
    void repeatsBehindThePagesBack() {
        browser.run("window.said.filter((text) => text.includes('\"keyboard\"')).slice(-2).forEach(window.sayAgain)");
    }

    void padButton(int button, boolean pressed) {
        browser.run("window.scriptedPad(arguments[0], arguments[1])", button, pressed);
    }

    @Override
    public void close() {
        browser.close();
    }
}

package io.playcast.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Protocol;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Transport;

/** Real Chromium, headless, as one friend uses it. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** A local certificate is what a friend on the same machine would click through once. */
    static Browser open(int width, int height) {
        var options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.setAcceptInsecureCerts(true);
        options.addArguments(List.of(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                // Passkeys do not work behind a certificate that was clicked through.
                "--ignore-certificate-errors",
                "--autoplay-policy=no-user-gesture-required",
                "--window-size=" + width + "," + height));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Runs before any script of the next page. */
    void beforeEachPage(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** From the next page on nothing keeps a script from reaching another origin. */
    void ignorePolicy() {
        driver.executeCdpCommand("Page.setBypassCSP", Map.of("enabled", true));
    }

    /** A simulated device with passkeys whose owner always agrees; what speaks to it is the browser's own. */
    void hasSimulatedPasskeys() {
        driver.addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                .setProtocol(Protocol.CTAP2)
                .setTransport(Transport.INTERNAL)
                .setHasResidentKey(true)
                .setHasUserVerification(true)
                .setIsUserVerified(true));
    }

    void visit(String url) {
        driver.get(url);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    WebElement find(String testId) {
        return driver.findElement(By.cssSelector("[data-testid='" + testId + "']"));
    }

    WebElement await(String testId) {
        Eventually.within(PATIENCE, () -> find(testId).isDisplayed());
        return find(testId);
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Until the script calls its last argument; what it was called with. */
    Object runToItsEnd(String script, Object... arguments) {
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return driver.executeAsyncScript(script, arguments);
    }

    /** Frames the video element has shown since it began; grows only while the picture is decoded. */
    long framesDecoded() {
        return ((Number) run("const v = document.querySelector('video');"
                        + "return v ? v.getVideoPlaybackQuality().totalVideoFrames : 0"))
                .longValue();
    }

    /** A key pressed and let go where the page's focus is. */
    void press(CharSequence key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() {
        driver.quit();
    }
}

package io.playcast.quality.policy;

import io.playcast.quality.QualityWindow;

/** One number for a picture, 0 (unplayable) to 100 (as if it ran here); 70 and more is good. */
public final class Score {
    public static final int GOOD = 70;
    private static final double SMOOTH_FPS = 30;

    private Score() {}

    /** 100 × smoothness (fps up to 30) less 2 for each percent lost, 1 for each 5 ms of rtt above 40, 10 for each freeze. */
    public static int of(QualityWindow window) {
        double smooth = 100 * Math.min(1, window.fps() / SMOOTH_FPS);
        double lost = 200 * window.loss();
        double far = window.rtt() == null ? 0 : Math.max(0, window.rtt() - 40) / 5;
        return (int) Math.round(Math.clamp(smooth - lost - far - 10.0 * window.frozen(), 0, 100));
    }
}

package io.playcast.capture.script;

/** A rectangle of the screen, in pixels from the top left. */
record Area(int x, int y, int width, int height) {
    Area {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("An area is x,y,width,height inside the screen");
        }
    }

    /** Reads {@code x,y,width,height}. */
    static Area parse(String text) {
        var numbers = text.split(",", -1);
        try {
            if (numbers.length == 4) {
                return new Area(number(numbers[0]), number(numbers[1]), number(numbers[2]), number(numbers[3]));
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException("An area is x,y,width,height, not " + text);
    }

    boolean isInside(int screenWidth, int screenHeight) {
        return x + width <= screenWidth && y + height <= screenHeight;
    }

    private static int number(String text) {
        return Integer.parseInt(text.strip());
    }
}
